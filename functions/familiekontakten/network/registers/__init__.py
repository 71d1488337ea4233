"""What is held from one day to another: positions in the national office, seats on its board, member countries."""
