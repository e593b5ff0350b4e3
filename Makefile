# Each target does its own set-up: a fresh clone needs no other step first.
PYTHON ?= python3
PY := .venv/bin/python
.DEFAULT_GOAL := help
.PHONY: help setup lock
MAKEFLAGS += --no-print-directory

help: ## what can be run
	@echo "make TARGET, of:"
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / {printf "  %-10s %s\n", $$1, $$2}' Makefile

setup: ## .venv as requirements.lock says (all targets do this by themselves)
	@$(PYTHON) deploy/local/bootstrap.py

lock: setup ## requirements.lock from requirements.in
	@.venv/bin/uv pip compile --quiet --universal --generate-hashes --no-annotate --no-header -p 3.11 -o requirements.lock requirements.in
