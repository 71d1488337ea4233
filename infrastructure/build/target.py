"""The machine that bundles are made for: this one, or Lambda's."""

import platform
import shutil
import sys
from dataclasses import dataclass


@dataclass(frozen=True)
class Target:
    """`wheels`: pip's name of the platform, None for this machine; `python` as in "3.13"; `machine` as Lambda says."""

    wheels: str | None
    python: str
    machine: str

    @property
    def runtime(self) -> str:
        return f"python{self.python}"

    @property
    def name(self) -> str:
        return f"{self.wheels or 'host'}-{self.python}"

    def interpreter(self) -> str:
        """The interpreter whose compiled files the target accepts; raises FileNotFoundError where there is none."""
        if self.wheels is None:
            return sys.executable
        found = shutil.which(self.runtime)
        if found is None:
            raise FileNotFoundError(f"{self.runtime} is needed here to compile for {self.name}")
        return found

    def pip_options(self) -> list[str]:
        if self.wheels is None:
            return []
        return [
            "--platform",
            self.wheels,
            "--python-version",
            self.python,
            "--implementation",
            "cp",
            "--only-binary=:all:",
        ]


def _machine() -> str:
    return "arm64" if platform.machine() in ("arm64", "aarch64") else "x86_64"


HOST = Target(None, f"{sys.version_info.major}.{sys.version_info.minor}", _machine())
LAMBDA = Target("manylinux2014_aarch64", "3.13", "arm64")
