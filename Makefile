# Two commands on a fresh machine (Python >= 3.11 and make are all they assume):
#   make digest   sets itself up and shows the product on five days of sample news
#   make test     sets itself up and runs the tests
# The rest: make check (what CI runs), make soak (long runs, by hand), make format, make lock, make clean.

PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
BIN := .venv/bin
PIP := $(BIN)/python -m pip --quiet --quiet --disable-pip-version-check
WORKERS ?= auto

.PHONY: digest test check format lint types layers migrations soak lock clean

digest: .venv/.run
	@$(BIN)/digest demo

test: .venv/.dev
	$(BIN)/python -m pytest -n $(WORKERS) --dist worksteal -m "not soak"

check: .venv/.dev lint types layers migrations test

lint: .venv/.dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: .venv/.dev
	$(BIN)/mypy

layers: .venv/.dev
	$(BIN)/lint-imports

migrations: .venv/.dev
	$(BIN)/python -m pytest -q tests/store -k "migrations"

soak: .venv/.dev
	$(BIN)/python -m pytest -n 0 -m "soak or hypothesis" --hypothesis-profile soak

format: .venv/.dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# Needs uv. No index address is written: the lock holds names, versions and hashes.
LOCK := uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header -q
lock:
	$(LOCK) pyproject.toml -o requirements/run.txt
	$(LOCK) pyproject.toml --group dev -c requirements/run.txt -o requirements/dev.txt

clean:
	rm -rf .venv demo build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "Digest needs Python 3.11 or newer; none is on the PATH. Name one: make PYTHON=/path/to/python3.12"; exit 1; }
	@echo "Setting up .venv with $$($(PYTHON) --version) ..."
	@$(PYTHON) -m venv .venv || { echo "Python's venv module is missing; on Debian and Ubuntu: apt install python3-venv"; exit 1; }

.venv/.run: requirements/run.txt pyproject.toml | .venv/bin/python
	@echo "Installing what Digest needs (once; about half a minute) ..."
	@$(PIP) install --require-hashes -r requirements/run.txt
	@$(PIP) install --no-deps --editable .
	@touch $@

.venv/.dev: requirements/dev.txt .venv/.run
	@echo "Installing what the tests need (once) ..."
	@$(PIP) install --require-hashes -r requirements/dev.txt
	@touch $@
