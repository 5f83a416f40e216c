"""What machine a benchmark runs on."""

import platform


def processor():
    """The name of the processor, as far as it can be found out."""
    try:
        for line in open("/proc/cpuinfo"):
            if line.startswith("model name"):
                return line.split(":", 1)[1].strip()
    except OSError:
        pass
    return platform.processor() or platform.machine()
