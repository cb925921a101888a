# The same commands for people and for CI.
PYTHON ?= python3
BIN := .venv/bin
TEXT ?= I have some metrics I want to share with my team.

.PHONY: setup try ask test check docs pictures requirements bench eval matcher encoder clean

.venv/run: requirements.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.11 …")'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	touch $@

.venv/dev: requirements-dev.txt .venv/run
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	touch $@

setup: .venv/run  ## set up .venv

try: .venv/run  ## the whole bot in a local workspace, with a page in the browser
	@$(BIN)/python -m bot try

ask: .venv/run  ## make ask TEXT="I need to plan a large event."
	@$(BIN)/python -m bot ask "$$TEXT"
ask: override export TEXT := $(value TEXT)  # as it was typed: a $$ is no variable

test: .venv/dev  ## run all the tests
	$(BIN)/python -m pytest -n 2

check: .venv/dev  ## lint, types, documentation
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m tools.docs --check
	$(BIN)/python -m tools.matcher --check
	$(BIN)/python -m tools.evaluate --check

docs: .venv/dev  ## write the README's tables and .env.example from the code
	$(BIN)/python -m tools.docs

pictures: .venv/dev  ## take the README's pictures, with Chromium or Chrome
	$(BIN)/python -m tools.pictures

requirements: .venv/dev  ## pin the newest versions that pyproject.toml allows, with their hashes
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header -U pyproject.toml -o requirements.txt
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header -U -c requirements.txt --group dev pyproject.toml -o requirements-dev.txt

bench: .venv/dev  ## the figures, each against a baseline of the same run
	$(BIN)/python -m bench.verdict
	$(BIN)/python -m bench.start
	$(BIN)/python -m bench.embedded

matcher: .venv/run  ## encode what the embedded router learns from
	$(BIN)/python -m tools.matcher

encoder: .venv/run  ## teach the sentence encoder on the examples anew; needs PyTorch and some minutes
	@$(BIN)/python -c 'import torch' 2>/dev/null || (echo 'PyTorch is needed: $(BIN)/python -m pip install torch' && false)
	$(BIN)/python -m tools.teach
	$(BIN)/python -m tools.matcher

eval: .venv/dev  ## the embedded router on the held-out requests: the README's figures, and twenty drafts
	$(BIN)/python -m tools.evaluate

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache
