"""Where in the country there is a department: the goal is most municipalities (the charity's page for them)."""
