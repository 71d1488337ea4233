"""Goals by the size of the coordinators' positions, and how far all departments have come."""
