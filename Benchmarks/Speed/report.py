"""What the benchmarks write: the machine, a table and a JSON file."""

import datetime
import json
import os
import pathlib
import platform
import sys

from sides import peer_versions

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent))
from machine import processor  # noqa: E402


def machine(threads):
    return {
        "processor": processor(),
        "cores": os.cpu_count(),
        "threads": threads,
        "system": platform.platform(),
        "peers": peer_versions(),
        "loadAverage": os.getloadavg()[0],
        "date": datetime.date.today().isoformat(),
    }


def write(folder, name, table, content):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.md").write_text(table)
    (folder / f"{name}.json").write_text(json.dumps(content, indent=2) + "\n")


def finish(folder, name, table, results, what, agrees):
    """Prints a table that has been written; ends with an error where a side does not agree with Inkling."""
    print(table)
    print(f"Written to {folder}/{name}.md and {name}.json")
    wrong = [
        f"{result['workload']} in {side}"
        for result in results
        for side, values in result["sides"].items()
        if not values[agrees]
    ]
    if wrong:
        sys.exit(f"the {what} do not agree with Inkling's: " + ", ".join(wrong))
