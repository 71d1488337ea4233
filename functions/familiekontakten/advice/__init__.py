"""Advice that the national office gives coordinators, with no family in it."""
