"""The national office's side of an application: the links it gives out, and what was sent to it."""
