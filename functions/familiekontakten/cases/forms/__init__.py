"""The coordinator's forms about a family, one for each act."""
