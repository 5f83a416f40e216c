"""What the make_keras_*.py scripts of this directory share: numbers, gradients, and files.

Every script makes one JSON file beside itself, named after itself (make_keras_losses.py makes
keras_losses.json), and gives the same file when it is run again:

    pip install keras torch
    KERAS_BACKEND=torch python make_keras_losses.py

keras_layers.json alone is made with TensorFlow; its script says why. Another directory may follow
as an argument, so that two backends can be held against each other:

    KERAS_BACKEND=tensorflow python make_keras_losses.py /tmp/elsewhere

In all of them an array is a flat list in row-major order, its shape is beside it or follows from
the arguments, images are channels-last, and numbers are 32-bit floats written with the fewest
digits that say which one is meant. Arguments carry Keras's names in camel case (`learning_rate`
is `learningRate`); one that is absent has Keras's default.
"""

import json
import pathlib
import re
import sys

import keras
import numpy as np

BACKEND = keras.backend.backend()

# One thread adds up in one order.
if BACKEND == "torch":
    import torch

    torch.set_num_threads(1)
elif BACKEND == "tensorflow":
    import tensorflow

    tensorflow.config.threading.set_intra_op_parallelism_threads(1)
    tensorflow.config.threading.set_inter_op_parallelism_threads(1)


def numbers(array):
    """An array as a flat list of numbers, or integers if it has such."""
    array = np.asarray(keras.ops.convert_to_numpy(array))
    if array.dtype.kind in "iu":
        return [int(x) for x in np.ravel(array)]
    return [number(x) for x in np.ravel(array)]


def number(x):
    """A 32-bit float with the fewest digits that tell it from its neighbours."""
    return float(np.format_float_scientific(np.float32(x), precision=8)) + 0.0


def uniform(rng, low, high, shape):
    """Random numbers of three decimals."""
    return rng.uniform(low, high, shape).round(3).astype("float32")


def distinct(rng, shape, step=0.013):
    """Random numbers around 0 that keep `step` from each other: nothing ties, nothing is 0."""
    count = int(np.prod(shape))
    values = (rng.permutation(count) - count / 2 + 0.5) * step
    return values.reshape(shape).round(4).astype("float32")


def gradients(function, inputs, variables=()):
    """The derivatives of the number function(inputs): with respect to inputs, and to variables."""
    values = [variable.value for variable in variables]
    if BACKEND == "torch":
        x = torch.tensor(inputs, requires_grad=True)
        result = torch.autograd.grad(function(x), [x] + values)
    elif BACKEND == "tensorflow":
        x = tensorflow.constant(inputs)
        with tensorflow.GradientTape() as tape:
            tape.watch(x)
            result = function(x)
        result = tape.gradient(result, [x] + values)
    else:
        raise SystemExit("These fixtures need KERAS_BACKEND=torch or tensorflow.")
    result = [keras.ops.convert_to_numpy(gradient) for gradient in result]
    return result[0], result[1:]


def camel(name):
    """learning_rate as learningRate, clipnorm as clipNorm."""
    name = re.sub(r"^(global_)?clip(norm|value)$", r"\1clip_\2", name)
    return re.sub(r"_([a-z0-9])", lambda match: match.group(1).upper(), name)


def camel_arguments(arguments):
    return {camel(name): value for name, value in arguments.items()}


def write(contents):
    """Writes the file that belongs to the running script, one case on each line."""
    script = pathlib.Path(sys.argv[0]).resolve()
    directory = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else script.parent
    path = directory / (script.stem.removeprefix("make_") + ".json")
    contents = {"keras": keras.__version__, "backend": BACKEND} | contents

    def lines(value, indent):
        nested = isinstance(value, dict) or (
            isinstance(value, list) and any(isinstance(x, dict) for x in value)
        )
        if not nested or indent == 2:
            return json.dumps(value, allow_nan=False)
        inside = " " * (indent + 1)
        if isinstance(value, dict):
            entries = [f"{json.dumps(k)}: {lines(v, indent + 1)}" for k, v in value.items()]
        else:
            entries = [lines(v, indent + 1) for v in value]
        opening, closing = "{}" if isinstance(value, dict) else "[]"
        return f"{opening}\n{inside}" + f",\n{inside}".join(entries) + f"\n{' ' * indent}{closing}"

    path.write_text(lines(contents, 0) + "\n")
    size = path.stat().st_size
    if size >= 200_000:
        raise SystemExit(f"{path} has {size} bytes, which is too much to commit.")
    print(f"{path}: {size} bytes")
