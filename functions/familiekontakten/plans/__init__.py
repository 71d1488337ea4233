"""The organisation's plans and their goals."""
