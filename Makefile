# Two commands do everything: `make demo` and `make test`. Both need Python 3.11 or newer and nothing else.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
OUT := demo-out

.PHONY: demo test test-slow lint bench fuzz docs clean

$(VENV)/.installed: pyproject.toml
	$(PYTHON) -c "import sys; sys.exit('actlint needs Python 3.11 or newer, this is ' + sys.version.split()[0] if sys.version_info < (3, 11) else 0)"
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	touch $@

$(VENV)/.installed-dev: pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[dev]"
	touch $@ $(VENV)/.installed

demo: $(VENV)/.installed
	mkdir -p $(OUT)
	$(BIN)/actlint check corpora/demo --fail-on never --force --report docx=$(OUT)/ --report html=$(OUT)/report.html --report xlsx=$(OUT)/register.xlsx
	@echo
	@echo "Open $(OUT)/order.kk.docx in Word (comments in the margin), $(OUT)/report.html in a browser, $(OUT)/register.xlsx in Excel."

test: lint
	$(BIN)/actlint test
	$(BIN)/python -m pytest -m "not slow" -n 2 --dist loadfile

test-slow: $(VENV)/.installed-dev
	$(BIN)/python -m pytest -m slow

lint: $(VENV)/.installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(VENV)/.installed-dev
	$(BIN)/python bench/budgets.py

fuzz: $(VENV)/.installed-dev
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[fuzz]"
	$(BIN)/python -m pytest tests/fuzz --hypothesis-profile=long
	$(BIN)/python -m tests.fuzz.run --seconds 60

docs: $(VENV)/.installed-dev
	$(BIN)/python tools/make_docs.py

clean:
	rm -rf $(VENV) $(OUT) build dist .mypy_cache .ruff_cache .pytest_cache
