#!/usr/bin/env bash
# Times an epoch in Inkling and in PyTorch, in turn, in one run.
#
#   Benchmarks/run.sh [--venv DIR] [--data DIR] [--output DIR] [--rounds N] [--threads N]
#
# The Python environment with PyTorch is made on the first run, outside of the repository.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cache=${XDG_CACHE_HOME:-$HOME/.cache}

venv=$cache/inkling-benchmarks
data=${INKLING_DATA:-$cache/inkling}
output=$here/.build/results
rounds=7
threads=()
while [ $# -gt 0 ]; do
  case $1 in
    --venv) venv=$2 ;;
    --data) data=$2 ;;
    --output) output=$2 ;;
    --rounds) rounds=$2 ;;
    --threads) threads=(--threads "$2") ;;
    *)
      echo "usage: $0 [--venv DIR] [--data DIR] [--output DIR] [--rounds N] [--threads N]" >&2
      exit 2
      ;;
  esac
  shift 2
done

if [ ! -f "$data/mnist/train-images-idx3-ubyte.gz" ]; then
  echo "MNIST is not in $data/mnist: set INKLING_DATA, or run 'inkling data fetch mnist'" >&2
  exit 2
fi
data=$(cd "$data" && pwd)

if [ ! -x "$venv/bin/python" ]; then
  echo "Making a Python environment with PyTorch in $venv ..."
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet torch numpy
fi

# SwiftPM notices new files only in the package it is called for, unless its manifest is newer.
touch "$here/Package.swift"
swift build --package-path "$here" --product InklingBenchmarks
INKLING_DATA=$data "$venv/bin/python" "$here/compare.py" \
  --executable "$here/.build/debug/InklingBenchmarks" --data "$data" --output "$output" \
  --rounds "$rounds" "${threads[@]}"
