"""A form page as an editor makes it in Wagtail: its fields and submissions are rows. No receipts, no outbox."""
