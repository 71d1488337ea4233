"""The rooms of the network, all of them, for the door to open."""

from familiekontakten.network.branches.routes import routes as branches
from familiekontakten.network.coordinators.routes import routes as coordinators
from familiekontakten.network.coverage.routes import routes as coverage
from familiekontakten.network.registers.routes import routes as registers
from familiekontakten.network.targets.routes import routes as targets
from familiekontakten.network.training.routes import routes as training

EVERY = (branches, coordinators, coverage, registers, targets, training)
