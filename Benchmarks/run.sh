#!/usr/bin/env bash
# Times an epoch of several networks in Inkling, Keras, PyTorch and JAX, in turn, in one run.
#
#   Benchmarks/run.sh [--venv DIR] [--data DIR] [--output DIR] [--rounds N] [--threads N] [--only W0 ...]
#
# The Python environment with the peers is made on the first run, outside of the repository.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
usage="$0 [--venv DIR] [--data DIR] [--output DIR] [--rounds N] [--threads N] [--only W0 ...]"
. "$here/Speed/environment.sh"

swift build --package-path "$here" --product InklingBenchmarks
exec "$venv/bin/python" "$here/Speed/training.py" \
  --executable "$here/.build/debug/InklingBenchmarks" --data "$data" --output "$output" \
  "${arguments[@]}"
