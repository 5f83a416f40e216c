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
