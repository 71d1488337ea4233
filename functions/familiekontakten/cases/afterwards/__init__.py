"""What comes at the end of a case and after it: evaluations, the follow-up, and guests at gatherings."""
