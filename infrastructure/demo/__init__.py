"""An invented year of three departments and of the national office, told through the acts that coordinators do. Nobody in it exists."""
