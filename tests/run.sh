#!/usr/bin/env bash
# All checks on the built wheel in a virtual environment of its own: types, lint, layers, generated docs, tests.
set -euo pipefail
cd "$(dirname "$0")/.."
python3 -m venv .venv
.venv/bin/pip install --quiet --disable-pip-version-check build 'hypothesis>=6.100' 'import-linter>=2.0' 'jsonschema>=4.22' \
  'mypy>=1.11' 'pytest>=8.2' 'ruff>=0.6' pyld pandas polars duckdb 'selenium>=4.20' mkdocs-material 'mkdocstrings[python]'
# The page is tested in a real browser: Debian's Chromium, where it can be installed; where not, that test says why it skips.
if ! command -v chromedriver >/dev/null && command -v apt-get >/dev/null; then
  root=$([ "$(id -u)" = 0 ] || echo "sudo -n")
  { $root apt-get -qq update && DEBIAN_FRONTEND=noninteractive $root apt-get -qq install -y --no-install-recommends \
    chromium chromium-driver fonts-noto-cjk; } >/dev/null 2>&1 || echo "chromium cannot be installed here: the browser test skips" >&2
fi
rm -rf dist
.venv/bin/python -m build --wheel --outdir dist . >/dev/null
.venv/bin/pip install --quiet --disable-pip-version-check --force-reinstall --no-deps dist/*.whl
# Spark is large and needs Java: its tests run where there is one, and in CI, where they must (REQUIRE_SPARK); else they say why they skip.
extras=$([ -z "${REQUIRE_SPARK:-}" ] && ! java -version >/dev/null 2>&1 || echo '[spark]')
.venv/bin/pip install --quiet --disable-pip-version-check "$(echo dist/*.whl)$extras"
.venv/bin/ruff check src tests benchmarks docs examples
.venv/bin/mypy
PYTHONPATH=src .venv/bin/lint-imports
.venv/bin/python docs/generate.py --check
NO_MKDOCS_2_WARNING=1 .venv/bin/mkdocs build --strict --quiet --site-dir .venv/site
.venv/bin/python -m pytest -q "$@"
# Another project's tests against the wheel, in an environment with nothing else, with the oldest and the newest pytest.
python3 -m venv --clear .venv/user
.venv/user/bin/pip install --quiet --disable-pip-version-check dist/*.whl ./examples/project
for pytest in 'pytest==7.4.0' 'pytest --upgrade'; do
  .venv/user/bin/pip install --quiet --disable-pip-version-check $pytest
  (cd examples/project && ../../.venv/user/bin/python -m pytest -q -p no:cacheprovider)
done
.venv/user/bin/zgc-extract --plugins --rules quantity.discount
