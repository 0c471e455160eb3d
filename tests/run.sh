#!/usr/bin/env bash
# All checks on the built wheel in a virtual environment of its own: types, lint, layers, generated docs, tests.
set -euo pipefail
cd "$(dirname "$0")/.."
python3 -m venv .venv
.venv/bin/pip install --quiet --disable-pip-version-check build 'hypothesis>=6.100' 'import-linter>=2.0' 'jsonschema>=4.22' \
  'mypy>=1.11' 'pytest>=8.2' 'ruff>=0.6' pyld pandas polars duckdb
rm -rf dist
.venv/bin/python -m build --wheel --outdir dist . >/dev/null
.venv/bin/pip install --quiet --disable-pip-version-check --force-reinstall --no-deps dist/*.whl
.venv/bin/pip install --quiet --disable-pip-version-check dist/*.whl
.venv/bin/ruff check src tests benchmarks docs
.venv/bin/mypy
PYTHONPATH=src .venv/bin/lint-imports
.venv/bin/python docs/generate.py --check
.venv/bin/python -m pytest -q "$@"
