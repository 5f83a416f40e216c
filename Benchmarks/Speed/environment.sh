# Sourced by the scripts that time Inkling beside its peers: reads the options that they share,
# looks for the data and sets up the peers.
#
# Sets venv, data, output and arguments; `usage` and `here` must be set.
cache=${XDG_CACHE_HOME:-$HOME/.cache}
venv=$cache/inkling-benchmarks
data=${INKLING_DATA:-$cache/inkling}
output=$here/.build/results
arguments=()
while [ $# -gt 0 ]; do
  if [ $# -eq 1 ]; then
    echo "usage: $usage" >&2
    exit 2
  fi
  case $1 in
    --venv) venv=$2 ;;
    --data) data=$2 ;;
    --output) output=$2 ;;
    --rounds | --threads | --only) arguments+=("$1" "$2") ;;
    *)
      echo "usage: $usage" >&2
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

if [ ! -f "$venv/complete" ]; then
  echo "Making a Python environment with the peers in $venv ..."
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet tensorflow-cpu keras jax optax torch
  touch "$venv/complete"
fi

# SwiftPM notices new files only in the package it is called for, unless its manifest is newer.
touch "$here/Package.swift"
