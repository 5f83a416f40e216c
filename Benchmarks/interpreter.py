"""Times programs in Inkling's interpreter and in the CPython that runs this, in turn.

Started by interpreter.sh. Each program is a whole process on both sides; what is compared is the processor time that
it takes, because that says something also where other programs are running.
"""

import argparse
import datetime
import json
import math
import os
import pathlib
import platform
import statistics
import sys
import tempfile
import time

from machine import processor

PROGRAMS = {
    "matrix-product": "matrix product, nested loops",
    "sieve": "sieve of Eratosthenes",
    "mandelbrot": "Mandelbrot set",
    "network": "two-layer network by hand",
    "strings": "building and searching text",
    "dictionary": "counting in dictionaries",
    "structs": "structs and their methods",
    "closures": "closures, map, filter, reduce",
    "fibonacci": "recursive Fibonacci numbers",
}
# How long the lesson is whose check is timed; no program of it runs.
CHECKED_LINES = 300
# What the check of such a lesson may take.
CHECK_LIMIT_SECONDS = 0.05


def lesson(title, steps):
    """The text of a lesson with a step for each of some programs."""
    lines = ["---", f"title: {title}", "---", "", f"# {title}", ""]
    for step in steps:
        lines += ["```swift", step.rstrip("\n"), "```", ""]
    return "\n".join(lines)


def uncalled(name, program):
    """A program as the body of a function that nobody calls."""
    lines = [
        line if not line else "  " + line
        for line in program.splitlines()
        if not line.startswith("import ")
    ]
    return "\n".join([f"func {name.replace('-', '_')}() {{", *lines, "}"])


def checked_programs(sources):
    """As many programs, as functions that nobody calls, as make the lesson whose check is timed."""
    steps = ["import Foundation"]
    lines = 0
    for name, source in sources.items():
        if lines >= CHECKED_LINES:
            break
        steps.append(uncalled(name, source))
        lines += len(steps[-1].splitlines())
    return steps, lines


def run(command):
    """Runs a process; gives its processor time in seconds, that of the clock, and its output."""
    with tempfile.TemporaryFile() as output:
        began = time.perf_counter()
        process = os.posix_spawnp(
            command[0],
            command,
            os.environ,
            file_actions=[(os.POSIX_SPAWN_DUP2, output.fileno(), 1)],
        )
        _, status, usage = os.wait4(process, 0)
        elapsed = time.perf_counter() - began
        if status != 0:
            sys.exit(f"{' '.join(command)} failed")
        output.seek(0)
        return usage.ru_utime, elapsed, output.read().decode()


def printed(output):
    """What the steps of a lesson print, out of what 'inkling run' shows."""
    return [line.strip() for line in output.splitlines() if line.strip()]


def measure(commands, rounds, name):
    """Runs commands in turn; gives the processor times and the times of the clock of each."""
    times = {peer: {"userSeconds": [], "elapsedSeconds": []} for peer in commands}
    for number in range(rounds):
        for peer, command in commands.items():
            user, elapsed, _ = run(command)
            times[peer]["userSeconds"].append(user)
            times[peer]["elapsedSeconds"].append(elapsed)
            print(
                f"{name}, round {number + 1}: {peer} {user:.3f} s ({elapsed:.3f} s of the clock)",
                file=sys.stderr,
            )
    for seconds in times.values():
        seconds["medianUserSeconds"] = statistics.median(seconds["userSeconds"])
        seconds["medianElapsedSeconds"] = statistics.median(seconds["elapsedSeconds"])
    return times


def geometric_mean(ratios):
    return math.exp(statistics.fmean(math.log(ratio) for ratio in ratios))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--executable", required=True)
    parser.add_argument("--output", type=pathlib.Path, required=True)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", action="append", choices=list(PROGRAMS))
    options = parser.parse_args()
    if options.rounds < 1:
        sys.exit("--rounds takes a number from 1 on")

    folder = pathlib.Path(__file__).parent / "Interpreter"
    sources = {name: (folder / f"{name}.swift").read_text() for name in PROGRAMS}
    # Processor time of the interpreters themselves, without looking for the Python installation first.
    python = [os.path.realpath(sys.executable)]
    results = []
    with tempfile.TemporaryDirectory() as scratch:

        def inkling(title, steps):
            path = pathlib.Path(scratch) / f"{title}.md"
            path.write_text(lesson(title, steps))
            return [options.executable, "run", str(path), "--output-dir", scratch]

        for name in options.only or PROGRAMS:
            commands = {
                "Inkling": inkling(name, [sources[name]]),
                "CPython": [*python, str(folder / f"{name}.py")],
            }
            ours, theirs = (printed(run(command)[2]) for command in commands.values())
            # Inkling shows the lesson's title and the step around what the step prints.
            if ours[-len(theirs) :] != theirs:
                sys.exit(f"{name}: Inkling prints {ours}, but CPython {theirs}")
            commands["Inkling"].append("--quiet")
            times = measure(commands, options.rounds, name)
            ratio = times["CPython"]["medianUserSeconds"] / times["Inkling"]["medianUserSeconds"]
            results.append({"program": name, **times, "ratio": ratio})

        empty = pathlib.Path(scratch) / "empty.py"
        empty.write_text("")
        steps, lines = checked_programs(sources)
        start = measure(
            {
                "Inkling": [*inkling("empty", ["let a = 1"]), "--quiet"],
                "CPython": [*python, str(empty)],
                "Inkling, checking": [*inkling("checking", steps), "--quiet"],
            },
            2 * options.rounds,
            "start",
        )
    checking = start.pop("Inkling, checking")
    check_seconds = (
        (checking["medianUserSeconds"] - start["Inkling"]["medianUserSeconds"])
        * CHECKED_LINES
        / lines
    )
    mean = geometric_mean([result["ratio"] for result in results])
    # How much faster the programs themselves are: both sides less what they take to start.
    started_mean = geometric_mean(
        [
            (result["CPython"]["medianUserSeconds"] - start["CPython"]["medianUserSeconds"])
            / (result["Inkling"]["medianUserSeconds"] - start["Inkling"]["medianUserSeconds"])
            for result in results
        ]
    )

    machine = {
        "processor": processor(),
        "cores": os.cpu_count(),
        "system": platform.platform(),
        "python": platform.python_version(),
        "loadAverage": os.getloadavg()[0],
        "date": datetime.date.today().isoformat(),
    }
    table = [
        f"Seconds of processor time of whole processes, medians of {options.rounds} rounds in turn. "
        f"{machine['processor']}, {machine['cores']} cores; CPython {machine['python']}.",
        "",
        "| program | Inkling | CPython | CPython / Inkling |",
        "| --- | --- | --- | --- |",
    ]
    for result in results:
        table.append(
            f"| {PROGRAMS[result['program']]} "
            f"| {result['Inkling']['medianUserSeconds']:.2f} "
            f"| {result['CPython']['medianUserSeconds']:.2f} | {result['ratio']:.2f} |"
        )
    table += [
        f"| geometric mean | | | {mean:.2f} |",
        "",
        f"Starting takes Inkling {start['Inkling']['medianUserSeconds'] * 1000:.0f} ms and CPython "
        f"{start['CPython']['medianUserSeconds'] * 1000:.0f} ms, which is part of the above; "
        f"less that, the geometric mean is {started_mean:.2f}. "
        f"Checking {CHECKED_LINES} lines takes {check_seconds * 1000:.0f} ms.",
    ]
    text = "\n".join(table) + "\n"
    options.output.mkdir(parents=True, exist_ok=True)
    (options.output / "interpreter.md").write_text(text)
    (options.output / "interpreter.json").write_text(
        json.dumps(
            {
                "machine": machine,
                "results": results,
                "geometricMean": mean,
                "geometricMeanLessStart": started_mean,
                "start": start,
                "checking": {**checking, "lines": lines, "secondsFor300Lines": check_seconds},
            },
            indent=2,
        )
        + "\n"
    )
    print(text)
    print(f"Written to {options.output}/interpreter.md and interpreter.json")
    slower = [result["program"] for result in results if result["ratio"] < 1]
    if slower:
        print(f"Slower than CPython: {', '.join(slower)}")
    if check_seconds > CHECK_LIMIT_SECONDS:
        print(f"The check takes more than {CHECK_LIMIT_SECONDS * 1000:.0f} ms")


if __name__ == "__main__":
    main()
