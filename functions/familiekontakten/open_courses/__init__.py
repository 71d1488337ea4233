"""The courses that anybody may sign up for: public facts, the same for every reader."""
