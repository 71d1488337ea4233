"""The names of the tables, which record classes read when they are imported. Nothing here reaches one."""

import os

from tests.database import SETTINGS

for name, value in SETTINGS.items():
    os.environ.setdefault(name, value)
