PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
DEV_READY := $(VENV)/.ready-dev

LOCK := uv pip compile --universal --python-version 3.11 --generate-hashes --custom-compile-command "make lock"

.PHONY: help demo test run lint bench bench-vision faults fuzz cancel kills soak lab screens package try-programs try-package clips translations lock clean

help: ## List the targets
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

$(READY): requirements.lock pyproject.toml packaging/system-packages.sh
	packaging/system-packages.sh
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --no-deps --no-build-isolation --editable .
	touch $@

$(DEV_READY): $(READY) requirements-dev.lock
	$(BIN)/pip install --quiet --require-hashes -r requirements-dev.lock
	touch $@

demo: $(READY) ## Set up and run the kiosk with the demo camera and the local service
	$(BIN)/liveness-kiosk demo

test: $(DEV_READY) ## Set up and run the whole test suite
	$(BIN)/python -m pytest --numprocesses auto

run: $(READY) ## Run the kiosk with this machine's camera and the configured API
	$(BIN)/liveness-kiosk run

lint: $(DEV_READY) ## Static checks
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: $(DEV_READY) ## Measure the window against a tutorial's loop and bare decoding
	$(BIN)/python -m tests.bench

bench-vision: $(DEV_READY) ## Evaluate guidance and selection against ground truth; the first run draws for some minutes
	$(BIN)/python -m tests.bench.vision

faults: $(DEV_READY) ## Inject every fault of the matrix and print what came of it
	$(BIN)/python -m tests.faults

fuzz: $(DEV_READY) ## Feed rubbish to everything that reads: replies, settings, recordings
	$(BIN)/python -m tests.fuzz

cancel: $(DEV_READY) ## Cancel a request in each phase, 299 times, timed on the server's side
	$(BIN)/python -m tests.liveness.cancelling

kills: $(DEV_READY) ## Kill the kiosk in every state, again and again, and see what is left
	$(BIN)/python -m tests.kills

soak: $(DEV_READY) ## 10,000 visits with faults drawn at random, then a look for secrets and pictures; some 25 minutes
	$(BIN)/python -m tests.soak

lab: $(DEV_READY) ## Run the device code against the kernel's own camera drivers, in an emulator; some 25 minutes
	$(BIN)/python -m tests.lab

screens: $(DEV_READY) ## Picture every screen in every language, size and look under build/screens
	$(BIN)/python -m tests.screens

package: ## Make wheel, frozen bundle and, on Debian, its package under dist
	packaging/package.sh

try-programs: $(DEV_READY) ## Run every test of `check` and `replay` against the wheel and the frozen bundle, as made
	$(BIN)/python -m tests.program dist/*.whl build/package/liveness-kiosk/liveness-kiosk

try-package: $(DEV_READY) ## Try the Debian package in a fresh Debian, booted; as root, with debootstrap and systemd-container
	$(BIN)/python -m tests.install dist/liveness-kiosk_*.deb

clips: $(DEV_READY) ## Render the demo camera's clips again
	$(BIN)/python -m resources.demo.render_clips

translations: $(DEV_READY) ## Collect the texts and compile the translations
	resources/translations/update.sh

lock: ## Lock the newest dependencies that pyproject.toml allows (needs uv)
	$(LOCK) --upgrade pyproject.toml --group build --output-file requirements.lock
	$(LOCK) --upgrade pyproject.toml --group build --extra dev --extra speech --constraint requirements.lock \
		--output-file requirements-dev.lock
	$(LOCK) --upgrade pyproject.toml --group build --group package --extra speech --constraint requirements.lock \
		--output-file requirements-package.lock

clean: ## Remove everything that make made
	rm -rf $(VENV) build dist
