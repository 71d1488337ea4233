"""A new department (oppstart): what is demanded of it, its way to the board and the first family, and its end."""
