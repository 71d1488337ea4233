"""The charity itself: rules and records, one folder a subject, shared by the three doors (intake, workspace, clock)."""
