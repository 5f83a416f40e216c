"""Times epochs of Inkling and of its peers in turn, and checks that all learn the same.

Started by run.sh, which sets up what it needs.
"""

import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

from report import finish, machine, write
from sides import HERE, INKLING, started
from workload import Workload, all_entries, write_initial_weights

# A peer that takes this many times as long as the fastest is timed once only, after a round that
# warms up; the fastest peer is timed in every round.
SLOW = 4


def timed(workload, options):
    """Seconds and losses of every round of every side."""
    with tempfile.TemporaryDirectory() as folder:
        weights = pathlib.Path(folder) / "weights"
        write_initial_weights(workload, weights)
        sides = started(workload, options, weights)
    rounds = {name: [] for name in sides}
    for number in range(options.rounds):
        for name, side in list(sides.items()):
            seconds, loss = side.ask("epoch")
            rounds[name].append((seconds, loss))
            print(
                f"{workload.name}, round {number + 1}: {name} {seconds:.4f} s, loss {loss:.4f}",
                file=sys.stderr,
            )
        if number == 1:
            seconds = {name: rounds[name][1][0] for name in sides if name != INKLING}
            best = min(seconds, key=seconds.get)
            limit = SLOW * min(seconds[best], rounds[INKLING][1][0])
            for name in [name for name in seconds if name != best and seconds[name] > limit]:
                sides.pop(name).close()
    peak = sides[INKLING].peak_bytes()
    for side in sides.values():
        side.close()
    return rounds, peak


def result(workload, options):
    rounds, peak = timed(workload, options)
    sides = {}
    ours = [loss for _, loss in rounds[INKLING]]
    for name, measured in rounds.items():
        # The first round warms up.
        seconds = [second for second, _ in measured[1:]]
        losses = [loss for _, loss in measured]
        same_epoch = ours[len(losses) - 1]
        sides[name] = {
            "medianSeconds": statistics.median(seconds),
            "bestSeconds": min(seconds),
            "seconds": seconds,
            "losses": losses,
            "lossAgrees": abs(losses[-1] - same_epoch)
            <= workload.loss_tolerance * max(losses[-1], same_epoch),
        }
    medians = {name: side["medianSeconds"] for name, side in sides.items()}
    best = min((name for name in medians if name != INKLING), key=medians.get)
    return {
        "workload": workload.name,
        "title": workload.title,
        "sides": sides,
        "bestPeer": best,
        "ratio": medians[best] / medians[INKLING],
        "ratioToKerasOnTensorFlow": medians["Keras on TensorFlow"] / medians[INKLING],
        "operationsPerSecond": workload.operations_per_epoch() / medians[INKLING],
        "inklingPeakBytes": peak,
    }


def table(results, info):
    names = list(dict.fromkeys(name for result in results for name in result["sides"]))
    lines = [
        f"Seconds for an epoch, medians of rounds in turn; {info['threads']} threads each. "
        f"{info['processor']}, {info['cores']} cores; "
        + ", ".join(f"{name} {version}" for name, version in info["peers"].items())
        + f". A product of large matrices: {info['productOperationsPerSecond'] / 1e9:.0f} GFLOP/s in PyTorch.",
        "",
        "| | network | " + " | ".join(names) + " | best peer / Inkling | Keras on TensorFlow / Inkling"
        " | Inkling's GFLOP/s | losses |",
        "| --- | --- " + "| --- " * (len(names) + 4) + "|",
    ]
    for result in results:
        cells = [
            f"{result['sides'][name]['medianSeconds']:.3f}" if name in result["sides"] else "-"
            for name in names
        ]
        losses = ", ".join(
            f"{side['losses'][-1]:.3f}" + ("" if side["lossAgrees"] else " (disagrees)")
            for side in result["sides"].values()
        )
        lines.append(
            f"| {result['workload']} | {result['title']} | " + " | ".join(cells)
            + f" | {result['ratio']:.2f} | {result['ratioToKerasOnTensorFlow']:.1f}"
            f" | {result['operationsPerSecond'] / 1e9:.1f} | {losses} |"
        )
    return "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--executable", required=True)
    parser.add_argument("--data", type=pathlib.Path, required=True)
    parser.add_argument("--rounds", type=int, default=6)
    parser.add_argument("--threads", type=int, default=len(os.sched_getaffinity(0)))
    parser.add_argument("--output", type=pathlib.Path, required=True)
    parser.add_argument("--only", action="append", choices=list(all_entries()))
    options = parser.parse_args()
    if options.rounds < 3:
        parser.error("--rounds must be 3 or more: the first warms up")

    info = machine(options.threads)
    product = subprocess.run(
        [sys.executable, HERE / "peers/product.py", str(options.threads)],
        capture_output=True, text=True, check=True,
    )
    info["productOperationsPerSecond"] = float(product.stdout)
    results = []
    for name in options.only or all_entries():
        results.append(result(Workload.named(name), options))
        # After each, so that a run that is stopped leaves what it has.
        write(options.output, "training", table(results, info), {"machine": info, "results": results})
    finish(options.output, "training", table(results, info), results, "losses", "lossAgrees")


if __name__ == "__main__":
    main()
