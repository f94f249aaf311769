# Two promises of the README: `make demo` and `make test`, on a fresh machine with Python and Git.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
PIP := python -m pip --quiet --disable-pip-version-check
DEMO := build/demo
PLAN := programs/esimerkkila/programs/hyvinvointiohjelma-2026-2029.yaml

# Modules and templates are compiled once, not at each start, whatever the surroundings ask for.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: setup demo test check wheel browser clean

setup: $(READY)

$(READY): pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/$(PIP) install --constraint constraints.txt pip
	$(BIN)/$(PIP) install --constraint constraints.txt --editable . --group dev
	touch $(READY)

demo: $(READY)
	@mkdir -p $(DEMO)
	@echo "== hyvinvointi lint programs"
	$(BIN)/hyvinvointi lint programs
	@echo "== hyvinvointi diff: the adopted plan and a proposal that changes it"
	@$(BIN)/python tests/proposal.py $(PLAN) > $(DEMO)/proposal.yaml
	$(BIN)/hyvinvointi diff --fail-on never $(PLAN) $(DEMO)/proposal.yaml
	@echo "== hyvinvointi render programs"
	$(BIN)/hyvinvointi render programs --output $(DEMO)/site
	@echo "The rendered site: $(CURDIR)/$(DEMO)/site/index.html"

test: $(READY)
	$(BIN)/python -m pytest -n auto --ignore tests/browser

check: $(READY)
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/codespell README.md CONTRIBUTING.md CHANGELOG.md docs schemas/README.md

# What a wheel can lack shows in these: commands, and whatever reads a file of the package.
INSTALLED := cli schema report lint/test_rule_pages.py lint/test_example_workspace.py \
	diff/test_pages.py render/test_fields.py render/test_search.py render/test_site.py \
	render/test_theme.py render/test_typography.py

# The wheel is built from the sdist and must do its work where no source tree can be seen.
wheel: $(READY)
	rm -rf build/wheel && mkdir -p build/wheel/tree
	PIP_CONSTRAINT=$(CURDIR)/constraints.txt $(BIN)/python -m build --outdir build/wheel
	$(PYTHON) -m venv build/wheel/venv
	build/wheel/venv/bin/$(PIP) install --constraint constraints.txt pip
	build/wheel/venv/bin/$(PIP) install --constraint constraints.txt build/wheel/*.whl --group test
	cp -r tests programs schemas docs pyproject.toml hyvinvointi.toml README.md build/wheel/tree
	cd build/wheel/tree && ../venv/bin/hyvinvointi lint programs
	cd build/wheel/tree && ../venv/bin/python -m pytest -n auto -q $(addprefix tests/,$(INSTALLED))

# Needs Chromium, Node and Java (Debian: apt-get install chromium nodejs npm default-jre-headless).
browser: $(READY)
	cd tests/browser && npm install --no-audit --no-fund --no-package-lock --ignore-scripts
	BROWSER=required $(BIN)/python -m pytest -n auto --dist worksteal tests/browser -q

clean:
	rm -rf $(VENV) build dist
