#!/usr/bin/env bash
# Times programs in the interpreter of lessons and in CPython, in turn, in one run.
#
#   Benchmarks/interpreter.sh [--python PROGRAM] [--executable INKLING] [--output DIR] [--rounds N] [--only NAME]
#
# Without --executable, Inkling is built first, in the default (debug) configuration.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$here")

python=python3
executable=
output=$here/.build/results
rounds=5
only=()
while [ $# -gt 0 ]; do
  if [ $# -eq 1 ]; then
    echo "$1 needs a value" >&2
    exit 2
  fi
  case $1 in
    --python) python=$2 ;;
    --executable) executable=$2 ;;
    --output) output=$2 ;;
    --rounds) rounds=$2 ;;
    --only) only+=(--only "$2") ;;
    *)
      echo "usage: $0 [--python PROGRAM] [--executable INKLING] [--output DIR] [--rounds N] [--only NAME]" >&2
      exit 2
      ;;
  esac
  shift 2
done

if [ -z "$executable" ]; then
  swift build --package-path "$root" --product inkling
  executable=$root/.build/debug/inkling
fi
exec "$python" "$here/interpreter.py" --executable "$executable" --output "$output" \
  --rounds "$rounds" "${only[@]}"
