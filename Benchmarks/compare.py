"""Times epochs of Inkling and of PyTorch (eager) in turn, and checks that both learn the same.

Started by run.sh, which sets up what it needs.
"""

import argparse
import datetime
import gzip
import json
import os
import pathlib
import platform
import statistics
import subprocess
import sys
import time

import numpy as np
import torch

from machine import processor

# name: batch size, neurons of the hidden layers
WORKLOADS = {
    "W0: 784-16-10, batch 128": (128, [16]),
    "784-512-10, batch 128": (128, [512]),
    "784-25-15-10, batch 32": (32, [25, 15]),
}
# The weights begin differently, so the losses of an epoch agree only about.
LOSS_TOLERANCE = 0.15


class Inkling:
    def __init__(self, executable, threads, batch_size, hidden):
        command = [executable, *map(str, [threads, batch_size, *hidden])]
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        if self.process.stdout.readline() != "ready\n":
            sys.exit("the Inkling half did not start; its message is above")

    def epoch(self):
        self.process.stdin.write("epoch\n")
        self.process.stdin.flush()
        return tuple(map(float, self.process.stdout.readline().split()))

    def close(self):
        self.process.stdin.close()
        self.process.wait()


class PyTorch:
    """The loop that PyTorch's tutorials teach, with the data in memory and no loader in the way."""

    def __init__(self, images, labels, batch_size, hidden):
        torch.manual_seed(1)
        self.images, self.labels, self.batch_size = images, labels, batch_size
        sizes = [images.shape[1], *hidden, 10]
        layers = []
        for inputs, outputs in zip(sizes, sizes[1:]):
            linear = torch.nn.Linear(inputs, outputs)
            torch.nn.init.xavier_uniform_(linear.weight)
            torch.nn.init.zeros_(linear.bias)
            layers += [linear, torch.nn.ReLU()]
        self.model = torch.nn.Sequential(*layers[:-1])
        self.optimizer = torch.optim.Adam(self.model.parameters(), lr=0.001, eps=1e-7)
        self.loss = torch.nn.CrossEntropyLoss()

    def epoch(self):
        began = time.perf_counter()
        count = len(self.images)
        total = torch.zeros(())
        order = torch.randperm(count)
        for start in range(0, count, self.batch_size):
            batch = order[start : start + self.batch_size]
            self.optimizer.zero_grad(set_to_none=True)
            loss = self.loss(self.model(self.images[batch]), self.labels[batch])
            loss.backward()
            self.optimizer.step()
            total += loss.detach() * len(batch)
        mean = total.item() / count
        return time.perf_counter() - began, mean


def read_idx(folder, name, header):
    with gzip.open(folder / f"{name}.gz") as file:
        return np.frombuffer(file.read(), dtype=np.uint8)[header:]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--executable", required=True)
    parser.add_argument("--data", type=pathlib.Path, required=True)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    parser.add_argument("--output", type=pathlib.Path, required=True)
    options = parser.parse_args()

    folder = options.data / "mnist"
    images = torch.from_numpy(
        read_idx(folder, "train-images-idx3-ubyte", 16).reshape(-1, 784).astype(np.float32) / 255
    )
    labels = torch.from_numpy(
        read_idx(folder, "train-labels-idx1-ubyte", 8).astype(np.int64)
    )
    torch.set_num_threads(options.threads)

    results = []
    for name, (batch_size, hidden) in WORKLOADS.items():
        peers = {
            "Inkling": Inkling(options.executable, options.threads, batch_size, hidden),
            "PyTorch": PyTorch(images, labels, batch_size, hidden),
        }
        epochs = {peer: [] for peer in peers}
        for number in range(options.rounds):
            for peer, runner in peers.items():
                # Threads of the one that has just finished may still be spinning.
                time.sleep(0.3)
                epochs[peer].append(runner.epoch())
                seconds, loss = epochs[peer][-1]
                print(
                    f"{name}, round {number + 1}: {peer} {seconds:.4f} s, loss {loss:.4f}",
                    file=sys.stderr,
                )
        peers["Inkling"].close()

        result = {"workload": name, "batchSize": batch_size, "hidden": hidden}
        for peer, rounds in epochs.items():
            # The first round warms up.
            seconds = [second for second, _ in rounds[1:]]
            result[peer] = {
                "medianSeconds": statistics.median(seconds),
                "bestSeconds": min(seconds),
                "seconds": seconds,
                "losses": [loss for _, loss in rounds],
            }
        result["ratio"] = result["PyTorch"]["medianSeconds"] / result["Inkling"]["medianSeconds"]
        ours, theirs = (result[peer]["losses"][-1] for peer in ("Inkling", "PyTorch"))
        result["lossesAgree"] = abs(ours - theirs) <= LOSS_TOLERANCE * max(ours, theirs)
        results.append(result)

    machine = {
        "processor": processor(),
        "cores": os.cpu_count(),
        "system": platform.platform(),
        "torch": torch.__version__,
        "threads": options.threads,
        "loadAverage": os.getloadavg()[0],
        "date": datetime.date.today().isoformat(),
    }
    lines = [
        f"Seconds for an epoch of 60,000 MNIST images, {options.rounds - 1} rounds in turn. "
        f"{machine['processor']}, {machine['cores']} cores, {options.threads} thread{'s' if options.threads > 1 else ''} each; PyTorch {machine['torch']}, eager.",
        "",
        "| model | Inkling, median (best) | PyTorch, median (best) | ratio | last loss, both |",
        "| --- | --- | --- | --- | --- |",
    ]
    for result in results:
        ours, theirs = result["Inkling"], result["PyTorch"]
        lines.append(
            f"| {result['workload']} "
            f"| {ours['medianSeconds']:.3f} ({ours['bestSeconds']:.3f}) "
            f"| {theirs['medianSeconds']:.3f} ({theirs['bestSeconds']:.3f}) "
            f"| {result['ratio']:.1f} "
            f"| {ours['losses'][-1]:.3f}, {theirs['losses'][-1]:.3f}"
            f"{'' if result['lossesAgree'] else ' (do not agree)'} |"
        )
    table = "\n".join(lines) + "\n"
    options.output.mkdir(parents=True, exist_ok=True)
    (options.output / "epochs.md").write_text(table)
    (options.output / "epochs.json").write_text(
        json.dumps({"machine": machine, "results": results}, indent=2) + "\n"
    )
    print(table)
    print(f"Written to {options.output}/epochs.md and epochs.json")
    if not all(result["lossesAgree"] for result in results):
        sys.exit("the losses do not agree")


if __name__ == "__main__":
    main()
