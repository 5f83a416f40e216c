"""Makes keras_activations.json: the values and gradients of Keras's activation functions.

    KERAS_BACKEND=torch python make_keras_activations.py

The file is {"shape": [8, 6], "activations": [one of these for each function]}:

    name              as in Swift: relu, leakyRelu, ...; geluTanh is gelu(approximate: true)
    inputs, outputs   arrays of `shape`; softmax and logSoftmax go along the last axis
    gradientInputs    another array of `shape`, away from the kinks of the functions
    upstream          r, an array of `shape`
    gradient          of sum(r * f(gradientInputs)) with respect to gradientInputs

leakyRelu has negativeSlope 0.2, elu alpha 1. The exponential gets 20 and 80 instead of 90, which
would be infinite, and its upstream is as everyone's.
"""

import functools

import keras
import numpy as np
from fixture import gradients, numbers, uniform, write

SHAPE = (8, 6)

FUNCTIONS = {
    "linear": keras.activations.linear,
    "relu": keras.activations.relu,
    "leakyRelu": keras.activations.leaky_relu,
    "elu": keras.activations.elu,
    "selu": keras.activations.selu,
    "gelu": keras.activations.gelu,
    "geluTanh": functools.partial(keras.activations.gelu, approximate=True),
    "sigmoid": keras.activations.sigmoid,
    "tanh": keras.activations.tanh,
    "softplus": keras.activations.softplus,
    "softsign": keras.activations.softsign,
    "silu": keras.activations.silu,
    "hardSigmoid": keras.activations.hard_sigmoid,
    "exponential": keras.activations.exponential,
    "softmax": keras.activations.softmax,
    "logSoftmax": keras.activations.log_softmax,
}

special = [0, 1e-6, -1e-6, 1e-3, -1e-3, 3, -3, 6, -6, 20, -20, 90, -90, 0.5, -0.5, 1, -1, 2.5]
rng = np.random.default_rng(31)
inputs = np.concatenate([uniform(rng, -6, 6, 30), special]).astype("float32")
# The large ones come into rows of their own for softmax, with others beside them.
inputs = inputs.reshape(SHAPE[1], SHAPE[0]).T.copy()
smooth = np.concatenate([uniform(rng, -2.9, 2.9, 36), uniform(rng, 3.1, 6, 4)])
smooth = np.concatenate([smooth, -uniform(rng, 3.1, 6, 4), [20, -20, 90, -90]]).astype("float32")
smooth = smooth.reshape(SHAPE[1], SHAPE[0]).T.copy()
assert np.abs(smooth).min() > 1e-3
upstream = uniform(rng, -1, 1, SHAPE)

cases = []
for name, function in FUNCTIONS.items():
    values, points = inputs, smooth
    if name == "exponential":
        values, points = np.minimum(values, 80), np.minimum(points, 80)
    gradient, _ = gradients(
        lambda x: keras.ops.sum(keras.ops.multiply(upstream, function(x))), points
    )
    cases.append(
        {
            "name": name,
            "inputs": numbers(values),
            "outputs": numbers(function(keras.ops.convert_to_tensor(values))),
            "gradientInputs": numbers(points),
            "upstream": numbers(upstream),
            "gradient": numbers(gradient),
        }
    )

write({"shape": list(SHAPE), "activations": cases})
