# Each target does its own set-up: a fresh clone needs no other step first.
PYTHON ?= python3
PY := .venv/bin/python
.DEFAULT_GOAL := help
.PHONY: help run up down reset restart stop env status clock app journey chaos check format test unit mutate samples e2e bench million setup lock
MAKEFLAGS += --no-print-directory

help: ## what can be run
	@echo "make TARGET, of:"
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / {printf "  %-10s %s\n", $$1, $$2}' Makefile
	@echo "ZHIPING_HOME (.local) and ZHIPING_PORT_BASE (8000), both of them, say which stack is meant."

run: setup ## the whole product in the foreground; Ctrl-C stops it
	@exec $(PY) -m deploy.local run

up: setup ## the same in the background; returns when all is ready
	@exec $(PY) -m deploy.local up

down: setup ## stop it; returns when all has stopped
	@exec $(PY) -m deploy.local down

reset: setup ## stop it and remove its data
	@exec $(PY) -m deploy.local reset

restart: setup ## one part anew with the code as it is now: make restart S=declaration (the portal's files: S=gateway)
	@exec $(PY) -m deploy.local restart $(S)

stop: setup ## stop one part until it is restarted: make stop S=payment
	@exec $(PY) -m deploy.local stop $(S)

env: setup ## a service's settings for a shell, with what the runbooks need: eval "$$(make env S=payment)"
	@exec $(PY) -m deploy.local env $(S)

status: setup ## what runs, with memory and ports
	@exec $(PY) -m deploy.local status

clock: setup ## what time it is in the stack; moved ahead: make clock BY=P30D (never back; make reset begins anew)
	@exec $(PY) -m deploy.local clock $(BY)

app: setup ## a service's own command line: make app S=declaration C="consumers" (C=--help lists them)
	@exec $(PY) -m deploy.local app $(S) $(C)

journey: ## one case the whole way (starts the stack if none runs): CASES=n CONCURRENCY=m JSON=1; ALL=1: every path
	@$(PYTHON) deploy/local/bootstrap.py >&2
	@$(PY) -m deploy.local status >/dev/null 2>&1 || $(PY) -m deploy.local up >&2
	@ALL="$(ALL)" CASES="$(CASES)" CONCURRENCY="$(CONCURRENCY)" JSON="$(JSON)" exec $(PY) -m tests.journey

chaos: setup ## journeys while all is killed, cut and paused, then a comparison: KILLS=n SEED=s, STORIES=0: the ordinary chain only; or KILLS=0 FAULT=lost
	@KILLS="$(KILLS)" SEED="$(SEED)" FAULT="$(FAULT)" STORIES="$(STORIES)" exec $(PY) -m tests.chaos

check: setup ## lint, format, types, imports, architecture; all five, whatever the first says
	@code=0; \
	.venv/bin/ruff check . || code=1; \
	.venv/bin/ruff format --check . || code=1; \
	.venv/bin/mypy kernel services deploy tests || code=1; \
	.venv/bin/lint-imports || code=1; \
	$(PY) -m pytest -q tests/architecture || code=1; \
	exit $$code

format: setup ## what ruff can mend by itself
	@.venv/bin/ruff check --fix .
	@.venv/bin/ruff format .

test: setup ## all tests, or a part: make test T=tests/unit/review
	@exec $(PY) -m deploy.local.testing $(T)

unit: setup ## the tests that need no server
	@exec $(PY) -m deploy.local.testing tests/unit

samples: setup ## put on file the shapes and samples of events that are new (kernel/README.md: Changing an event)
	@$(PY) -m tests.contract

mutate: setup ## break each promise of the kernel on purpose and see its test fail; one of them: make mutate M=name
	@exec $(PY) -m tests.mutations $(M)

e2e: setup ## the browser's story (needs a Chromium and a Chinese font)
	@exec $(PY) -m deploy.local.testing tests/e2e

million: setup ## a view of a million events rebuilt while journeys run, on a stack of its own: EVENTS=n
	@EVENTS="$(EVENTS)" exec $(PY) -m tests.million

bench: setup ## speed beside its peers, on servers of its own: FIGURES=append-vs-pgbench,... SCALE=0.1
	@FIGURES="$(FIGURES)" SCALE="$(SCALE)" exec $(PY) -m tests.bench

setup: ## .venv as requirements.lock says (all targets do this by themselves)
	@$(PYTHON) deploy/local/bootstrap.py

lock: setup ## requirements.lock from requirements.in
	@.venv/bin/uv pip compile --quiet --universal --generate-hashes --no-annotate --no-header -p 3.11 -o requirements.lock requirements.in
