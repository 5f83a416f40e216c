#!/usr/bin/env bash
# Builds one of the tools of this package and runs it, with the data folder and an output folder.
#
#   Benchmarks/tool.sh PRODUCT [--data DIR] [--output DIR] [OPTION VALUE ...]
#
# Without --data, INKLING_DATA counts; without --output, .build/results.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
product=$1
shift

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
swift build --package-path "$here" --product "$product"
exec "$here/.build/debug/$product" --output "$output" "${arguments[@]}"
