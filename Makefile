# The two commands that a newcomer needs: make demo, make test. Both set up all that they need.
UV_VERSION := 0.13.9
UV := .tools/bin/uv
export UV_PYTHON_DOWNLOADS := never

.PHONY: setup demo run test fix bench clean
.DEFAULT_GOAL := test

setup: .venv/.ready

$(UV):
	@command -v python3 >/dev/null || { echo "Eske needs python3 (3.11 or newer): apt install python3"; exit 1; }
	@python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Eske needs python3 3.11 or newer; this is $$(python3 -V)"; exit 1; }
	@python3 -c 'import ensurepip, venv' 2>/dev/null || { echo "Eske needs Python's venv and pip: apt install python3-venv python3-pip"; exit 1; }
	@python3 -m venv .tools
	@.tools/bin/pip install --quiet --disable-pip-version-check uv==$(UV_VERSION) || { echo "Eske could not fetch uv $(UV_VERSION) from the package index: is there a network?"; exit 1; }
	@touch $(UV)

.venv/.ready: pyproject.toml uv.lock $(UV)
	@$(UV) sync --frozen --quiet
	@touch $@

demo: setup
	@.venv/bin/eske demo

run: setup
	@.venv/bin/eske run

test: setup
	@.venv/bin/ruff format --check --quiet . || { echo "The format differs: make fix"; exit 1; }
	@.venv/bin/ruff check --quiet .
	@.venv/bin/mypy
	@.venv/bin/pytest --numprocesses auto

fix: setup
	@.venv/bin/ruff format .
	@.venv/bin/ruff check --fix .

bench: setup
	@.venv/bin/python -m bench

clean:
	rm -rf .venv .tools .mypy_cache .ruff_cache .pytest_cache .hypothesis dist
