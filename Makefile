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

.PHONY: setup demo test attacks check reference docs wheel installed tried browser clean

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
	$(BIN)/python -m pytest -n auto --dist loadfile -m "not slow" --ignore tests/browser --ignore tests/hostile

# What a stranger's checkout could make the program do, each attack in watched processes of its own.
attacks: $(READY)
	$(BIN)/python -m pytest -n auto -q tests/hostile

check: $(READY)
	$(BIN)/ruff check --no-cache
	$(BIN)/ruff format --check --no-cache
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/codespell README.md CONTRIBUTING.md CHANGELOG.md docs schemas/README.md

# Pages of docs/<language>/reference follow from schemas, rules and topics; a test holds them current.
reference: $(READY)
	$(BIN)/python .ci/reference.py

# The documentation as a site with a search, in three languages; a link that leads nowhere ends it.
docs: $(READY)
	$(BIN)/$(PIP) install --constraint constraints.txt --group docs
	$(BIN)/python .ci/documentation.py
	@for language in en fi sv; do \
		$(BIN)/zensical build --strict --config-file build/docs/$$language.toml || exit 1; \
	done
	@echo "The documentation: $(CURDIR)/build/docs/site/index.html"

# The wheel is built from the sdist.
wheel: $(READY)
	rm -rf build/wheel && mkdir -p build/wheel
	PIP_CONSTRAINT=$(CURDIR)/constraints.txt $(BIN)/python -m build --outdir build/wheel
	$(BIN)/python .ci/contents.py build/wheel/*.whl
	cp constraints.txt build/wheel/pinned.txt
	$(BIN)/python .ci/lowest.py > build/wheel/lowest.txt
	: > build/wheel/newest.txt

# The built wheel with the lowest, pinned or newest dependencies, on any Python, where no source tree can be seen:
# make installed VERSIONS=lowest PYTHON=python3.13
VERSIONS := pinned
TRIED := build/wheel/$(VERSIONS)

installed: $(READY)
	rm -rf $(TRIED) && mkdir -p $(TRIED)/tree
	@echo "== the wheel with the $(VERSIONS) dependencies on `$(PYTHON) --version`"
	$(PYTHON) -m venv $(TRIED)/venv
	$(TRIED)/venv/bin/$(PIP) install --constraint $(TRIED).txt --upgrade pip
	$(TRIED)/venv/bin/$(PIP) install --constraint $(TRIED).txt build/wheel/*.whl
	@echo "== the first hour with what pipx and uv install: the program and its own dependencies"
	cd `mktemp -d` && $(CURDIR)/$(TRIED)/venv/bin/hyvinvointi init --yes --name Raisio --lang fi \
		&& $(CURDIR)/$(TRIED)/venv/bin/hyvinvointi render && test -s build/site/index.html
	$(TRIED)/venv/bin/$(PIP) install --constraint $(TRIED).txt build/wheel/*.whl --group test
	cp -r tests programs schemas docs pyproject.toml hyvinvointi.toml README.md CONTRIBUTING.md \
		action.yml ci .pre-commit-hooks.yaml $(TRIED)/tree
	cd $(TRIED)/tree && ../venv/bin/hyvinvointi lint programs
	cd $(TRIED) && $(CURDIR)/$(BIN)/mypy --strict --cache-dir mypy --config-file= \
		--python-executable venv/bin/python tree/tests/typed/own_rule.py

# The tests of what `make installed` has put there: as pytest marks them, and of some rooms; all where nothing is said.
# make tried VERSIONS=lowest SUITE="not slow" ROOMS="tests/git tests/schema"
SUITE :=
ROOMS :=

tried:
	cd $(TRIED)/tree && HYPOTHESIS_PROFILE=same ../venv/bin/python -m pytest -n auto --dist worksteal -q -m "$(SUITE)" \
		--ignore tests/browser --ignore tests/hostile $(ROOMS)

# Needs Chromium, Node and Java (Debian: apt-get install chromium nodejs npm default-jre-headless).
browser: $(READY)
	cd tests/browser && npm install --no-audit --no-fund --no-package-lock --ignore-scripts
	BROWSER=required $(BIN)/python -m pytest -n auto --dist worksteal tests/browser -q

clean:
	rm -rf $(VENV) build dist
