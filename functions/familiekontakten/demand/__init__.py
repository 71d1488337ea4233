"""Demand from places without a department: counted over time, told when one opens, published where nobody is told."""
