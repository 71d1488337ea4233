"""What a figure that compares is made from: other figures of the same departments, and their registers. Pure."""

from dataclasses import dataclass

from familiekontakten.statistics.figures import Figures
from familiekontakten.statistics.registers import Registers


@dataclass(frozen=True)
class Beside:
    """`figures`: of the period. `so_far`: of the year up to its end. `registers`: within the same departments.
    `frozen`: the latest edition of the period, None where there is none."""

    figures: Figures
    so_far: Figures
    registers: Registers
    frozen: Figures | None = None
