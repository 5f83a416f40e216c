#!/usr/bin/env bash
# Trains the networks of the lessons with several seeds and holds the results against Keras's.
#
#   Benchmarks/experiments.sh [--seeds N] [--scatter N] [--only NAME ...] [--data DIR]
#                             [--threads N] [--output DIR]
#
# Ends with exit code 1 if a result lies outside of what Keras's allow, 2 for a mistake in the call.
exec "$(dirname "$0")/tool.sh" InklingExperiments "$@"
