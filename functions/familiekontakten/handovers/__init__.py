"""A family goes over to another department (overlevering), and is never without a coordinator who answers for it."""
