"""The national office at its desk."""

from tests.national_desk import office

__all__ = ["office"]
