# make demo: check the sample leaflets.  make test: everything that CI runs.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test lint types floors unit quality rules wheel schema measured pages scores clean

demo: $(VENV)/installed
	$(BIN)/impartiality-lint check corpus/leaflets || test $$? -eq 1

test: lint types floors rules unit quality wheel

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/installed: pyproject.toml constraints.txt | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable .
	touch $@

$(VENV)/ready: $(VENV)/installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable ".[develop]"
	touch $@

lint: $(VENV)/ready
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(VENV)/ready
	$(BIN)/mypy

floors: $(VENV)/ready
	$(BIN)/lint-imports

rules: $(VENV)/ready
	$(BIN)/impartiality-lint rules check

unit: $(VENV)/ready
	$(BIN)/pytest --cov --ignore tests/test_corpus.py --ignore tests/test_corpus_documents.py

quality: $(VENV)/ready
	$(BIN)/pytest tests/test_corpus.py tests/test_corpus_documents.py

wheel: $(VENV)/ready
	$(BIN)/python tests/try_wheel.py

schema: $(VENV)/ready
	$(BIN)/impartiality-lint rules schema > rules/schema.json

measured: $(VENV)/ready
	$(BIN)/impartiality-lint rules score corpus/sentences.jsonl corpus/calibration.jsonl --split test --format json > rules/measured.json.new
	mv rules/measured.json.new rules/measured.json

pages: $(VENV)/ready
	$(BIN)/impartiality-lint rules pages docs/rules

scores: $(VENV)/ready
	$(BIN)/impartiality-lint evaluate corpus/sentences.jsonl --split dev
	$(BIN)/impartiality-lint evaluate corpus/sentences.jsonl --split test

clean:
	rm -rf $(VENV) dist build .coverage .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
