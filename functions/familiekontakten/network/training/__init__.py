"""Rounds of training for new coordinators: who is invited, and who has completed it."""
