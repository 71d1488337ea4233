"""What a municipality is shown before it asks: what a department would give, cost and demand there, in open figures."""
