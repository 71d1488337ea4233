"""Coordinators: their positions over time, and the training that each new one gets."""
