"""Makes the files in Weights/: the weights of a small model as NumPy and safetensors write them.

Usage: python3 make_weights.py
Made with NumPy 2.4.6 and safetensors 0.8.0. The numbers are 0, 1/8, 2/8, ... through all arrays.
"""

import pathlib

import numpy
from safetensors.numpy import save_file

SHAPES = {"dense/kernel": (4, 3), "dense/bias": (3,), "dense_1/kernel": (3, 2), "dense_1/bias": (2,)}

weights = {}
start = 0
for name, shape in SHAPES.items():
    count = int(numpy.prod(shape))
    weights[name] = (numpy.arange(start, start + count) / 8).reshape(shape).astype("<f4")
    start += count

folder = pathlib.Path(__file__).parent / "Weights"
folder.mkdir(exist_ok=True)
numpy.savez(folder / "named.npz", **weights)
numpy.savez(folder / "in_order.npz", *weights.values())
doubles = {name: numpy.asfortranarray(array.astype(">f8")) for name, array in weights.items()}
numpy.savez_compressed(folder / "big_endian_doubles.npz", **dict(reversed(doubles.items())))
save_file(weights, folder / "single.safetensors", metadata={"format": "np"})
save_file({name: array.astype("f2") for name, array in weights.items()}, folder / "half.safetensors")
