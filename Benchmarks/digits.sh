#!/usr/bin/env bash
# Measures how well the built-in digits stand in for MNIST, and draws both side by side.
#
#   Benchmarks/digits.sh [--seeds N] [--data DIR] [--threads N] [--output DIR]
#
# Ends with exit code 1 if something is not as demanded, 2 for a mistake in the call.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)

data=${INKLING_DATA:-}
output=$here/.build/results
arguments=()
while [ $# -gt 0 ]; do
  if [ $# -eq 1 ]; then
    echo "$1 needs a value" >&2
    exit 2
  fi
  case $1 in
    --data) data=$2 ;;
    --output) output=$2 ;;
    *) arguments+=("$1" "$2") ;;
  esac
  shift 2
done
if [ -n "$data" ]; then arguments+=(--data "$data"); fi

# SwiftPM notices new files only in the package it is called for, unless its manifest is newer.
touch "$here/Package.swift"
swift build --package-path "$here" --product InklingDigits
exec "$here/.build/debug/InklingDigits" --output "$output" "${arguments[@]}"
