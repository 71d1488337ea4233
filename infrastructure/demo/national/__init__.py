"""An invented year of the national office, told through the acts that its rooms do. Nobody in it exists."""
