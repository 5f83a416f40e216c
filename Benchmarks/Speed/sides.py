"""Inkling and its peers, each a process of its own that is asked in turn."""

import importlib.metadata
import os
import pathlib
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).parent
INKLING = "Inkling"


def version(package):
    return importlib.metadata.version(package)


class Side:
    """A process that answers lines; see peers/peer.py."""

    def __init__(self, command, threads, environment=None):
        cores = sorted(os.sched_getaffinity(0))[:threads]
        self.process = subprocess.Popen(
            list(map(str, command)),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "OMP_NUM_THREADS": str(threads), **(environment or {})},
            preexec_fn=lambda: os.sched_setaffinity(0, cores),
        )
        if self.process.stdout.readline() != "ready\n":
            sys.exit(f"{command[0]} {command[1]} did not start; its message is above")

    def ask(self, line):
        """The numbers of the answer."""
        # Threads of the side that has just finished may still be spinning.
        time.sleep(0.3)
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline()
        if not answer:
            sys.exit("a side ended too early; its message is above")
        return [float(number) for number in answer.split()]

    def peak_bytes(self):
        """The most memory that the process has had so far."""
        for line in open(f"/proc/{self.process.pid}/status"):
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024
        return None

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def started(workload, options, weights):
    """All sides of a workload, by their names."""
    arguments = [workload.name, options.data, weights, options.threads]

    def peer(file, environment=None):
        return lambda: Side(
            [sys.executable, HERE / "peers" / file, *arguments], options.threads, environment
        )

    makers = {
        INKLING: lambda: Side([options.executable, HERE / "workloads.json", *arguments], options.threads),
        "Keras on TensorFlow": peer("keras_peer.py", {"KERAS_BACKEND": "tensorflow"}),
        "Keras on JAX": peer("keras_peer.py", {"KERAS_BACKEND": "jax"}),
        "PyTorch": peer("torch_peer.py"),
    }
    if not workload.has_convolutions:
        makers["jax.lax.scan"] = peer("jax_peer.py")
    return {name: make() for name, make in makers.items()}


def peer_versions():
    names = ["keras", "tensorflow-cpu", "jax", "optax", "torch"]
    return {name: version(name) for name in names}
