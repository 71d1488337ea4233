"""Where a coordinator confirms how long families wait in her department."""
