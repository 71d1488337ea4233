"""Editions and the monthly job."""
