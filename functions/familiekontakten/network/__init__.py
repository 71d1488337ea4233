"""The network as the national office keeps it: departments, coordinators, training, goals, coverage, registers.

Counts, dates and codes; names of colleagues and nobody else's. Every department is its own data controller: nothing of
a family comes here.
"""
