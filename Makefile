# The same commands for people and for CI.
PYTHON ?= python3
BIN := .venv/bin
TEXT ?= I have some metrics I want to share with my team.

.PHONY: setup ask test check bench clean

.venv/run: requirements.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.11 …")'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	touch $@

.venv/dev: requirements-dev.txt .venv/run
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	touch $@

setup: .venv/run  ## set up .venv

ask: .venv/run  ## make ask TEXT="I need to plan a large event."
	@$(BIN)/python -m bot ask "$$TEXT"
ask: export TEXT := $(TEXT)

test: .venv/dev  ## run all the tests
	$(BIN)/python -m pytest -n 2

check: .venv/dev  ## lint, types, documentation
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: .venv/dev  ## the figures, each against a baseline of the same run
	$(BIN)/python -m bench.verdict
	$(BIN)/python -m bench.start

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache
