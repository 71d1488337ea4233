"""An invented year of three departments and the national office, told through the acts of their rooms."""
