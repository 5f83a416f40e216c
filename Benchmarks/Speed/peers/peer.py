"""What all peers have in common: their data, and the lines through which they are asked.

    PEER.py WORKLOAD DATA_FOLDER WEIGHTS_FILE THREADS

A peer prints "ready", then answers each line on its standard input with one line:

    epoch       seconds and mean loss of one epoch
    one N       seconds for each of N predictions of one image, and the sum of the squared outputs
    many        seconds for predicting all 10,000 test images, and the sum of the squared outputs
"""

import gzip
import pathlib
import sys
import time

import numpy as np

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent))
from workload import Workload, read_initial_weights  # noqa: E402


class Examples:
    """Everything in memory as 32-bit numbers, pixels scaled to [0, 1] beforehand."""

    def __init__(self, workload, folder):
        folder = pathlib.Path(folder)
        if workload.data == "mnist":
            images = read_idx(folder / "mnist/train-images-idx3-ubyte.gz", 16) / np.float32(255)
            labels = read_idx(folder / "mnist/train-labels-idx1-ubyte.gz", 8)
            asked = read_idx(folder / "mnist/t10k-images-idx3-ubyte.gz", 16) / np.float32(255)
        else:
            from scipy.io import loadmat

            file = loadmat(folder / "digits20x20/digits20x20.mat")
            # The file has its images column by column, and the digit 0 labelled 10.
            images = file["X"].astype(np.float32).reshape(-1, 20, 20).transpose(0, 2, 1)
            labels = file["y"].ravel() % 10
            asked = images
        self.images = np.ascontiguousarray(images).reshape(-1, *workload.shape)[: workload.count]
        self.labels = labels[: workload.count].astype(np.int32)
        self.asked = np.ascontiguousarray(asked).reshape(-1, *workload.shape)


def read_idx(path, header):
    with gzip.open(path) as file:
        return np.frombuffer(file.read(), dtype=np.uint8)[header:]


def serve(make):
    """Makes a peer of a workload, examples, weights and threads, and answers until the input ends."""
    name, folder, weights, threads = sys.argv[1:5]
    workload = Workload.named(name)
    examples = Examples(workload, folder)
    peer = make(workload, examples, read_initial_weights(workload, weights), int(threads))
    print("ready", flush=True)
    for line in sys.stdin:
        command, *rest = line.split()
        if command == "epoch":
            began = time.perf_counter()
            loss = peer.epoch()
            answer = [time.perf_counter() - began, loss]
        elif command == "one":
            seconds = []
            for index in range(int(rest[0])):
                image = examples.asked[index : index + 1]
                began = time.perf_counter()
                output = peer.predict_one(image)
                seconds.append(time.perf_counter() - began)
            answer = [*seconds, square_sum(output)]
        elif command == "many":
            began = time.perf_counter()
            output = peer.predict_many(examples.asked)
            answer = [time.perf_counter() - began, square_sum(output)]
        else:
            sys.exit(f"unknown command {command}")
        print(*answer, flush=True)


def square_sum(output):
    return float(np.sum(np.square(np.asarray(output, dtype=np.float64))))
