"""The figures as rooms show them: a department's own month and year, and the nation's totals."""
