"""What a coordinator has answered for: the figures of a month, and the annual return."""
