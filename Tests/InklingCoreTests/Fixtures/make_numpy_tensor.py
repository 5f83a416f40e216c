"""Makes numpy_tensor.json: what NumPy gives for the operations of Tensor.

Every case has its inputs, the name of what is done to them, and the result. Run it with NumPy 2:

    pip install numpy
    python make_numpy_tensor.py
"""

import json
import pathlib

import numpy as np

rng = np.random.default_rng(17)
cases = []


def array(*shape, low=-3, high=3):
    return rng.uniform(low, high, shape).round(2)


def tensor(x):
    x = np.asarray(x, dtype="float64")
    numbers = [float(f"{v:.7g}") for v in x.ravel()]
    return {"shape": list(x.shape), "scalars": [int(v) if v == int(v) else v for v in numbers]}


def add(operation, inputs, result, **arguments):
    cases.append(
        {
            "operation": operation,
            "inputs": [tensor(x) for x in inputs],
            "arguments": arguments,
            "result": tensor(result),
        }
    )


binary = {
    "+": np.add,
    "-": np.subtract,
    "*": np.multiply,
    "/": np.divide,
    "pow": np.power,
    "maximum": np.maximum,
    "minimum": np.minimum,
    ".<": np.less,
    ".<=": np.less_equal,
    ".>": np.greater,
    ".>=": np.greater_equal,
    ".==": np.equal,
    ".!=": np.not_equal,
}
pairs = [
    ((), ()),
    ((3,), ()),
    ((), (2, 3)),
    ((17,), (17,)),
    ((2, 3), (3,)),
    ((2, 3), (2, 1)),
    ((4, 1), (1, 5)),
    ((1, 1), (3,)),
    ((2, 3, 4), (3, 1)),
    ((2, 1, 4), (5, 1)),
    ((2, 1, 3, 1), (4, 1, 5)),
    ((0, 3), (1, 3)),
    ((2, 3, 1, 9), (9,)),
]
for name, function in binary.items():
    shapes = pairs if name in "+-" else pairs[3:9]
    for left, right in shapes:
        a, b = array(*left), array(*right)
        if name == "pow":
            a = abs(a)
        if name.startswith("."):
            a, b = a.round(), b.round()
        add(name, [a, b], function(a, b))

reductions = {
    "sum": np.sum,
    "mean": np.mean,
    "product": np.prod,
    "variance": np.var,
    "standardDeviation": np.std,
    "minimum": np.min,
    "maximum": np.max,
}
for name, function in reductions.items():
    x = array(2, 3, 2)
    for axes in ([0], [1], [2], [-1], [-3], [0, 1], [1, 2], [0, 2], [2, 0], [0, 1, 2], []):
        for keep in (False, True):
            add(name, [x], function(x, axis=tuple(axes), keepdims=keep), axes=axes, keep=keep)
for axis in (0, 1, 2, -1, -2):
    x = array(3, 4, 2).round()
    add("argmax", [x], np.argmax(x, axis=axis).ravel(), axes=[axis])
    add("argmin", [x], np.argmin(x, axis=axis).ravel(), axes=[axis])

for left, right in [
    ((3,), (3,)),
    ((2, 3), (3,)),
    ((3,), (3, 4)),
    ((2, 3), (3, 4)),
    ((1, 7), (7, 1)),
    ((2, 0), (0, 3)),
    ((5, 2, 3), (3, 4)),
    ((5, 2, 3), (5, 3, 4)),
    ((2, 1, 2, 3), (3, 3, 2)),
    ((3,), (2, 3, 4)),
    ((2, 2, 3), (3,)),
]:
    a, b = array(*left), array(*right)
    add("matmul", [a, b], a @ b)

for shape, axes in [
    ((2, 3), [1, 0]),
    ((2, 3), [0, 1]),
    ((2, 3, 4), [2, 1, 0]),
    ((2, 3, 4), [0, 2, 1]),
    ((2, 3, 4), [1, 0, 2]),
    ((2, 3, 4), [-1, 0, -2]),
    ((2, 1, 3, 4), [0, 3, 1, 2]),
    ((2, 3, 2, 3), [3, 1, 0, 2]),
    ((33, 40), [1, 0]),
    ((5,), [0]),
]:
    x = np.arange(np.prod(shape)).reshape(shape)
    add("transposed", [x], np.transpose(x, axes), axes=axes)

x = array(4, 3, 2)
add("sliced", [x], x[1:3], axes=[0], range=[1, 3])
add("sliced", [x], x[:, 0:2], axes=[1], range=[0, 2])
add("sliced", [x], x[:, :, 1:2], axes=[-1], range=[1, 2])
add("sliced", [x], x[:, 2:2], axes=[1], range=[2, 2])
add("gathered", [x], x[[3, 0, 3]], axes=[0], indices=[3, 0, 3])
add("gathered", [x], x[:, [2, 2]], axes=[1], indices=[2, 2])
add("gathered", [x], x[..., [1, 0]], axes=[-1], indices=[1, 0])
add("column", [x], x[:, 2], axes=[2])
for axis in (0, 1, 2, -1, -3):
    a, b = array(2, 3), array(2, 3)
    add("stacked", [a, b, a], np.stack([a, b, a], axis=axis), axes=[axis])
for axis, shapes in [
    (0, [(2, 3), (1, 3), (0, 3)]),
    (1, [(2, 3), (2, 1)]),
    (-1, [(2, 3, 1), (2, 3, 4)]),
    (1, [(2, 1, 3), (2, 2, 3)]),
]:
    parts = [array(*shape) for shape in shapes]
    add("concatenated", parts, np.concatenate(parts, axis=axis), axes=[axis])
for shape, target in [((3,), [2, 3]), ((2, 1), [2, 4]), ((), [2, 2]), ((3, 1, 2), [2, 3, 2, 2])]:
    x = array(*shape)
    add("broadcast", [x], np.broadcast_to(x, target), shape=target)

functions = {
    "exp": np.exp,
    "log": np.log,
    "sqrt": np.sqrt,
    "abs": np.abs,
    "tanh": np.tanh,
    "sin": np.sin,
    "cos": np.cos,
    "sign": np.sign,
    "negate": np.negative,
}
for name, function in functions.items():
    x = array(3, 5)
    x[1, 1] = 0
    if name in ("log", "sqrt"):
        x = abs(x) + 1
    add(name, [x], function(x))


def softmax(x, axis):
    e = np.exp(x - x.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)


for axis in (-1, 0, 1):
    x = array(3, 4, 2) * 5
    add("softmax", [x], softmax(x, axis), axes=[axis])

path = pathlib.Path(__file__).with_name("numpy_tensor.json")
path.write_text(json.dumps({"numpy": np.__version__, "cases": cases}, separators=(",", ":")) + "\n")
