# Familiekontakten on one machine. A fresh clone needs python3 (3.11 or newer) and make; everything else goes into .venv.
#   PORT=8001 make run     another address         STATE=/some/folder make run    another folder for the data

PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/pip install --quiet --disable-pip-version-check --constraint infrastructure/constraints.txt
PINS := pyproject.toml infrastructure/constraints.txt
DYNAMODB_LOCAL := build/dynamodb-local/node_modules
export PORT STATE
export PYTHONPATH := functions:.

.PHONY: help run test test-second-database test-site test-faults check check-code check-templates bench clean
.DEFAULT_GOAL := help

help: ## show this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 22

run: .venv/for-running ## build and serve everything on this machine, until Ctrl-C
	@exec $(BIN)/python -m infrastructure.local.run

test: .venv/for-testing ## all tests but the long ones, and all checks
	$(MAKE) check
	$(BIN)/pytest --ignore tests/faults --ignore tests/browser/whole_site --numprocesses 4 --dist loadfile
	@$(MAKE) --no-print-directory test-second-database

test-second-database: .venv/for-testing ## the record layer against Amazon's own DynamoDB Local, where .ci/install put it
	@if command -v java > /dev/null && [ -d $(DYNAMODB_LOCAL) ]; \
	then DYNAMODB=local $(BIN)/pytest tests/records tests/casebook tests/audit; \
	else echo "LEFT OUT: the record layer against DynamoDB Local. It needs Java and npm; .ci/install installs it."; fi

test-site: .venv/for-testing ## every page of the site in every language: barriers, keys, weight, HTML, Lighthouse
	$(BIN)/pytest tests/browser/whole_site --numprocesses 2 --dist worksteal

test-faults: .venv/for-testing ## the long tests: what it withstands
	$(BIN)/pytest -s tests/faults

check: check-code check-templates ## lint, format and types; templates and policies

check-code: .venv/for-testing
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy functions infrastructure tests

check-templates: .venv/for-testing build/checkov/ready
	$(BIN)/python -m infrastructure.checks

bench: .venv/for-testing ## measure, side by side with others; writes the table in the README
	$(BIN)/python -m infrastructure.bench

clean: ## remove what was built and installed; the data in .state stays
	rm -rf .venv build

.venv/made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; choose it with make PYTHON=...")'
	@echo "Making .venv ..."
	@$(PYTHON) -m venv .venv
	@touch $@

.venv/for-running: .venv/made $(PINS)
	@echo "Installing what running needs (a few minutes the first time) ..."
	@$(PIP) --editable '.[intake,workspace,run]'
	@touch $@

.venv/for-testing: .venv/for-running $(PINS)
	@echo "Installing what testing needs ..."
	@$(PIP) --editable '.[intake,workspace,run,test]'
	@touch $@

# checkov wants other versions than the emulator does, so it has an environment of its own.
build/checkov/ready: infrastructure/checks/requirements.txt
	@echo "Installing checkov ..."
	@mkdir -p build
	@$(PYTHON) -m venv build/checkov
	@env -u PYTHONPATH build/checkov/bin/pip install --quiet --disable-pip-version-check --requirement $<
	@touch $@
