"""Departments in the national office's book: operator, agreement, resource group, goals, and their end."""
