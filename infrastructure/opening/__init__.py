"""Opening a department for real, and closing one: from its line in the list to its first login."""
