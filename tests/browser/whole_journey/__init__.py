"""One family and one volunteer, from two public forms to the goodbye: the chapters of test_whole_journey.py."""
