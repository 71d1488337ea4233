"""The national office's page of figures: the nation, and totals of the departments."""
