#!/usr/bin/env bash
# Times predictions in Inkling and its peers in turn, the start of a lesson and the rendering of the
# course, and measures memory.
#
#   Benchmarks/inference.sh [--venv DIR] [--data DIR] [--output DIR] [--rounds N] [--threads N] [--only W0 ...]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$here")
usage="$0 [--venv DIR] [--data DIR] [--output DIR] [--rounds N] [--threads N] [--only W0 ...]"
. "$here/Speed/environment.sh"

swift build --package-path "$here" --product InklingBenchmarks
swift build --package-path "$root" --product inkling
exec "$venv/bin/python" "$here/Speed/inference.py" \
  --executable "$here/.build/debug/InklingBenchmarks" --inkling "$root/.build/debug/inkling" \
  --data "$data" --output "$output" "${arguments[@]}"
