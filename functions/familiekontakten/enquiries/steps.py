"""The next steps of enquiries, for the page Today; their words stand with the desk's."""

from familiekontakten.enquiries.desk.steps import STEPS

__all__ = ["STEPS"]
