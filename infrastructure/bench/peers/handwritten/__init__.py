"""A form by hand in Django with the same guarantees as ours: one receipt for one content, record, outbox and audit."""
