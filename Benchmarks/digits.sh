#!/usr/bin/env bash
# Measures how well the built-in digits stand in for MNIST, and draws both side by side.
#
#   Benchmarks/digits.sh [--seeds N] [--data DIR] [--threads N] [--output DIR]
#
# Ends with exit code 1 if something is not as demanded, 2 for a mistake in the call.
exec "$(dirname "$0")/tool.sh" InklingDigits "$@"
