"""Makes numpy_arrays.npz with NumPy: every element type in both orders of bytes and indices.

Usage: python3 make_numpy.py
Made with NumPy 2.4.6. The numbers of each array are 0, 1, 2, ... in row-major order, for signed types minus 3.
"""

import io
import pathlib
import zipfile

import numpy

SHAPES = {"none": (), "one": (7,), "two": (3, 5), "three": (2, 3, 4), "empty": (0, 4), "large": (1000,)}
TYPES = ["b1", "i1", "u1", "i2", "u2", "i4", "u4", "i8", "u8", "f2", "f4", "f8"]


def numbers(shape, code):
    count = int(numpy.prod(shape))
    values = numpy.arange(count)
    if code == "b1":
        values = values % 2
    elif code in ("i1", "u1"):
        values = values % 100
    if code[0] in "if":
        values = values - 3
    return values.reshape(shape)


def entry(array, version):
    stream = io.BytesIO()
    numpy.lib.format.write_array(stream, array, version=version, allow_pickle=False)
    return stream.getvalue()


folder = pathlib.Path(__file__).parent
with zipfile.ZipFile(folder / "numpy_arrays.npz", "w", zipfile.ZIP_DEFLATED) as archive:
    for place, (name, shape) in enumerate(SHAPES.items()):
        for code in TYPES:
            for order in "<>":
                for layout in "CF":
                    array = numpy.array(numbers(shape, code), dtype=order + code, order=layout)
                    version = [(1, 0), (2, 0), (3, 0)][(place + TYPES.index(code)) % 3]
                    path = f"{name}/{code}-{'little' if order == '<' else 'big'}-{layout}.npy"
                    archive.writestr(zipfile.ZipInfo(path), entry(array, version), zipfile.ZIP_DEFLATED)
