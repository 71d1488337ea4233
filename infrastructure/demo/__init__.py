"""An invented year of three departments, told through the acts that coordinators do. Nobody in it exists."""
