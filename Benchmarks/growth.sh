#!/usr/bin/env bash
# Measures how the speed of trainings changes with the width of a layer, the batch size and the threads, and draws it.
#
#   Benchmarks/growth.sh [--rounds N] [--threads N] [--data DIR] [--output DIR]
#
# Ends with exit code 1 if there is a cliff, 2 or more for a mistake in the call.
exec "$(dirname "$0")/tool.sh" InklingGrowth "$@"
