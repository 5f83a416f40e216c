"""Makes safetensors_types.safetensors with Hugging Face's library: every element type that NumPy has.

Usage: python3 make_safetensors.py
Made with safetensors 0.8.0, NumPy 2.4.6 and ml_dtypes 0.6.0. The numbers of each tensor are 0, 1, 2, ... in
row-major order, for signed types minus 3.
"""

import pathlib

import ml_dtypes
import numpy
from safetensors.numpy import save_file

TYPES = {
    "BOOL": numpy.bool_,
    "I8": numpy.int8,
    "U8": numpy.uint8,
    "I16": numpy.int16,
    "U16": numpy.uint16,
    "I32": numpy.int32,
    "U32": numpy.uint32,
    "I64": numpy.int64,
    "U64": numpy.uint64,
    "F16": numpy.float16,
    "BF16": ml_dtypes.bfloat16,
    "F32": numpy.float32,
    "F64": numpy.float64,
}


def numbers(code):
    values = numpy.arange(12)
    if code == "BOOL":
        values = values % 2
    elif code[0] in "IFB":
        values = values - 3
    return values.reshape(3, 4).astype(TYPES[code])


tensors = {code: numbers(code) for code in TYPES}
tensors["one"] = numpy.array(7, numpy.float32)
tensors["empty"] = numpy.zeros((0, 4), numpy.float32)
tensors['a "name"\n with \\ and \u00e9'] = numpy.array([1, 2], numpy.float32)
folder = pathlib.Path(__file__).parent
save_file(tensors, folder / "safetensors_types.safetensors", metadata={"format": "np", "note": "a:b"})
