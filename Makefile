# Every target sets up what it needs by itself: Python 3.9 or newer, git and make are enough.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: help demo test check proof bench
.DEFAULT_GOAL := help

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## /make \1	/p' Makefile

demo: ## opens the work list of a made-up office in a browser
	@$(PYTHON) scripts/setup.py demo
	@$(BIN)/rotonde demo

test: check ## all checks and tests, in about twenty minutes
	@$(PYTHON) scripts/setup.py test
	@set -a; . ./.tools/env; set +a; $(BIN)/pytest -n 2

check: ## style, types and layers
	@$(PYTHON) scripts/setup.py check
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

proof: ## the long property runs and figures
	@$(PYTHON) scripts/setup.py test
	@set -a; . ./.tools/env; set +a; ROTONDE_PROOF=1 $(BIN)/pytest -m proof -o faulthandler_timeout=0

bench: ## speed and memory beside the peers, measured here and now
	@$(PYTHON) scripts/setup.py check
	@set -e; for name in one_household arrays race_by_hand race_openfisca; do \
		echo "== python -m bench.$$name"; $(BIN)/python -m bench.$$name; done
