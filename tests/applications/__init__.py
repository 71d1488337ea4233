"""The application for a new department: the door where it is written, and the national office's room."""
