"""The networks that are timed, as workloads.json describes them, and where their weights begin."""

import dataclasses
import json
import math
import pathlib

import numpy as np

KERNEL_SIZE = 3


@dataclasses.dataclass
class Layer:
    """A line of a workload: "dense 16 relu", "conv 32 relu", "pool 2", "dropout 0.1", "flatten"."""

    kind: str
    number: float = 0
    activation: str = "linear"

    @staticmethod
    def parse(line):
        kind, *rest = line.split()
        return Layer(kind, float(rest[0]) if rest else 0, rest[1] if len(rest) > 1 else "linear")


@dataclasses.dataclass
class Workload:
    name: str
    title: str
    data: str
    count: int
    shape: list
    lines: list
    optimizer: str
    learning_rate: float
    batch_size: int
    # How far losses of the same epoch may differ, as a share: all sides begin with the same
    # weights, but see the images in another order and drop other numbers.
    loss_tolerance: float

    @staticmethod
    def named(name):
        entry = all_entries()[name]
        return Workload(
            name, entry["title"], entry["data"], entry["count"], entry["shape"], entry["layers"],
            entry["optimizer"], entry["learningRate"], entry["batchSize"],
            entry.get("lossTolerance", 0.15),
        )

    @property
    def layers(self):
        return [Layer.parse(line) for line in self.lines]

    @property
    def has_convolutions(self):
        return any(layer.kind == "conv" for layer in self.layers)

    def shapes(self):
        """The shape of an example in front of each layer, and behind the last."""
        shapes = [list(self.shape)]
        for layer in self.layers:
            shape = shapes[-1]
            if layer.kind == "dense":
                shape = [int(layer.number)]
            elif layer.kind == "conv":
                shape = [side - KERNEL_SIZE + 1 for side in shape[:2]] + [int(layer.number)]
            elif layer.kind == "pool":
                shape = [side // int(layer.number) for side in shape[:2]] + shape[2:]
            elif layer.kind == "flatten":
                shape = [math.prod(shape)]
            shapes.append(shape)
        return shapes

    def weight_shapes(self):
        """The kernel and the bias of each layer that has them, in Keras's order and layout."""
        shapes = []
        for layer, shape in zip(self.layers, self.shapes()):
            if layer.kind == "dense":
                shapes += [[shape[0], int(layer.number)], [int(layer.number)]]
            elif layer.kind == "conv":
                kernel = [KERNEL_SIZE, KERNEL_SIZE, shape[2], int(layer.number)]
                shapes += [kernel, [int(layer.number)]]
        return shapes

    def operations_per_epoch(self):
        """Additions and multiplications of the products and convolutions of an epoch: forwards, for
        the gradient of the weights, and back to the inputs, which the first layer does not need."""
        total = 0
        for index, (layer, before, after) in enumerate(
            zip(self.layers, self.shapes(), self.shapes()[1:])
        ):
            if layer.kind == "dense":
                products = before[0] * after[0]
            elif layer.kind == "conv":
                products = math.prod(after) * KERNEL_SIZE**2 * before[2]
            else:
                continue
            total += 2 * products * (2 if index == 0 else 3)
        return total * self.count


def all_entries():
    return json.loads((pathlib.Path(__file__).parent / "workloads.json").read_text())


def write_initial_weights(workload, path, seed=17):
    """Glorot's uniform weights and biases of 0, the same for all sides, so that their losses can be
    compared even where they depend on how the weights begin."""
    random = np.random.default_rng(seed)
    arrays = []
    for shape in workload.weight_shapes():
        if len(shape) == 1:
            arrays.append(np.zeros(shape))
        else:
            field = math.prod(shape[:-2])
            limit = math.sqrt(6 / (field * (shape[-2] + shape[-1])))
            arrays.append(random.uniform(-limit, limit, shape))
    np.concatenate([array.ravel() for array in arrays]).astype("<f4").tofile(path)


def read_initial_weights(workload, path):
    numbers = np.fromfile(path, dtype="<f4")
    arrays = []
    for shape in workload.weight_shapes():
        size = math.prod(shape)
        arrays.append(numbers[:size].reshape(shape))
        numbers = numbers[size:]
    return arrays
