"""The preparation course (forberedelseskurs): sessions, themes, attendance, and the courses open today."""
