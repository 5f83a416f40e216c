"""Times predictions, the start of a lesson and the rendering of the course, and measures memory.

Started by inference.sh, which sets up what it needs.
"""

import argparse
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

from report import finish, machine, write
from sides import HERE, INKLING, started
from workload import Workload, write_initial_weights

WORKLOADS = ["W0", "W2", "W5"]
# Predictions of one image in a row; those of a round are summed up by their median.
SINGLE = 100
OUTPUT_TOLERANCE = 1e-3
LESSONS = HERE.parent.parent / "lessons"
STARTED_LESSON = LESSONS / "00-introduction.md"
MEASURED_LESSON = LESSONS / "03-sixteen-neurons.md"


def predictions(workload, options):
    """Medians for one image and for 10,000, of every side in turn."""
    with tempfile.TemporaryDirectory() as folder:
        weights = pathlib.Path(folder) / "weights"
        write_initial_weights(workload, weights)
        sides = started(workload, options, weights)
    one = {name: [] for name in sides}
    many = {name: [] for name in sides}
    outputs = {}
    for number in range(options.rounds + 1):
        for name, side in sides.items():
            *seconds, last_output = side.ask(f"one {SINGLE}")
            duration, all_outputs = side.ask("many")
            outputs[name] = (last_output, all_outputs)
            # The first round warms up.
            if number > 0:
                one[name].append(statistics.median(seconds))
                many[name].append(duration)
    peaks = {name: side.peak_bytes() for name, side in sides.items()}
    for side in sides.values():
        side.close()
    return {
        "workload": workload.name,
        "title": workload.title,
        "sides": {
            name: {
                "oneSeconds": statistics.median(one[name]),
                "manySeconds": statistics.median(many[name]),
                "peakBytes": peaks[name],
                "outputsAgree": all(
                    abs(ours - theirs) <= OUTPUT_TOLERANCE * abs(ours)
                    for ours, theirs in zip(outputs[INKLING], outputs[name])
                ),
            }
            for name in sides
        },
    }


def process(command, environment, folder, to_the_end):
    """Seconds to the first line of output and to the end, and the peak of memory, of a process; it
    is stopped at the first line where the end is of no interest."""
    began = time.perf_counter()
    running = subprocess.Popen(
        list(map(str, command)), stdout=subprocess.PIPE, cwd=folder,
        env={**os.environ, **environment},
    )
    running.stdout.readline()
    first = time.perf_counter() - began
    if to_the_end:
        running.stdout.read()
    else:
        running.kill()
    _, status, usage = os.wait4(running.pid, 0)
    running.returncode = os.waitstatus_to_exitcode(status)
    if to_the_end and running.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))} ended with {running.returncode}")
    return {
        "firstLineSeconds": first,
        "seconds": time.perf_counter() - began,
        "peakBytes": usage.ru_maxrss * 1024,
    }


def processes(options):
    environment = {"INKLING_DATA": str(options.data)}
    with tempfile.TemporaryDirectory() as folder:
        commands = {
            "inkling run, to the first line": [options.inkling, "run", STARTED_LESSON],
            "import keras (TensorFlow), to the first line": [
                sys.executable, "-c", "import keras; print(keras.__version__)",
            ],
            "import torch, to the first line": [
                sys.executable, "-c", "import torch; print(torch.__version__)",
            ],
            "inkling run of lesson 3": [options.inkling, "run", MEASURED_LESSON],
        }
        if not options.without_course:
            commands["inkling render of the course"] = [
                options.inkling, "render", LESSONS, "-o", folder,
            ]
        results = {}
        for name, command in commands.items():
            to_the_end = "first line" not in name
            times = 1 if to_the_end else options.rounds
            measured = [process(command, environment, folder, to_the_end) for _ in range(times)]
            results[name] = {
                key: statistics.median(entry[key] for entry in measured) for key in measured[0]
            }
            print(f"{name}: {results[name]}", file=sys.stderr)
    return results


def table(inference, course, info):
    lines = [
        f"Medians of {SINGLE} predictions of one image, and of one call for 10,000 images; "
        f"{info['threads']} threads. {info['processor']}, {info['cores']} cores; "
        + ", ".join(f"{name} {version}" for name, version in info["peers"].items()) + ".",
        "",
        "| | network | side | one image, µs | 10,000 images, ms | peak memory, MB |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    for result in inference:
        for name, side in result["sides"].items():
            lines.append(
                f"| {result['workload']} | {result['title']} | {name}"
                f"{'' if side['outputsAgree'] else ' (gives something else)'} "
                f"| {side['oneSeconds'] * 1e6:.0f} | {side['manySeconds'] * 1e3:.1f} "
                f"| {side['peakBytes'] / 1e6:.0f} |"
            )
    lines += [
        "", "| process | first line, s | whole, s | peak memory, MB |", "| --- | --- | --- | --- |",
    ]
    for name, entry in course.items():
        lines.append(
            f"| {name} | {entry['firstLineSeconds']:.3f} "
            + ("| - " if "first line" in name else f"| {entry['seconds']:.1f} ")
            + f"| {entry['peakBytes'] / 1e6:.0f} |"
        )
    return "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--executable", required=True)
    parser.add_argument("--inkling", required=True)
    parser.add_argument("--data", type=pathlib.Path, required=True)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--threads", type=int, default=len(os.sched_getaffinity(0)))
    parser.add_argument("--output", type=pathlib.Path, required=True)
    parser.add_argument("--only", action="append", choices=WORKLOADS)
    parser.add_argument("--without-course", action="store_true")
    options = parser.parse_args()
    if options.rounds < 1:
        parser.error("--rounds must be 1 or more")

    info = machine(options.threads)
    inference = [
        predictions(Workload.named(name), options) for name in options.only or WORKLOADS
    ]
    course = processes(options)
    text = table(inference, course, info)
    write(
        options.output, "inference", text,
        {"machine": info, "inference": inference, "processes": course},
    )
    finish(options.output, "inference", text, inference, "outputs", "outputsAgree")


if __name__ == "__main__":
    main()
