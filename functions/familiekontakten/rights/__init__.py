"""What somebody may ask of us: to see everything that is kept about them, and to be forgotten."""
