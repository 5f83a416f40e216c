"""Makes the HDF5 files of HDF5FileTests: python make_hdf5.py (needs h5py; made with h5py 3.16)."""

import pathlib

import h5py
import numpy as np

folder = pathlib.Path(__file__).parent / "HDF5"


def numbers(group):
    """The same members in every file."""
    inner = group.create_group("layers/dense/vars")
    inner.attrs["name"] = "hidden"
    inner["0"] = np.arange(12, dtype="<f4").reshape(3, 4) / 8
    inner["1"] = np.array([0.5, -2, 1e-3, np.inf], dtype="<f8")
    inner["2"] = np.array([1, -0.5, 65504, 6e-8, 0], dtype="<f2")
    inner["3"] = np.arange(4, dtype=">f4")
    group["step"] = np.int64(-7)
    group["bytes"] = np.array([0, 200, 255], dtype="u1")
    group["wide"] = np.array([1, -70000], dtype=">i4")
    group["none"] = np.zeros((0, 3), dtype="<f4")
    group.create_group("empty")


for name, options in [
    ("plain", {}),
    ("latest", {"libver": "latest"}),
    ("v108", {"libver": ("v108", "v108")}),
]:
    with h5py.File(folder / f"{name}.h5", "w", **options) as file:
        numbers(file)

with h5py.File(folder / "chunks.h5", "w") as file:
    values = np.arange(7 * 5, dtype="<f4").reshape(7, 5)
    file.create_dataset("plain", data=values, chunks=(3, 2))
    file.create_dataset("packed", data=values, chunks=(4, 5), compression="gzip", shuffle=True)
    file.create_dataset("deep", data=values.reshape(7, 5, 1), chunks=(2, 2, 1), compression="gzip")
    file.create_dataset("summed", data=values, chunks=(4, 5), fletcher32=True)
    # Far more chunks than one node of the tree has.
    file.create_dataset("many", data=np.arange(200, dtype="<i2"), chunks=(1,))

with h5py.File(folder / "many.h5", "w") as file:
    # More members than a node, and than a node of the tree over the nodes.
    for index in range(150):
        file[str(index)] = np.float32(index)

with h5py.File(folder / "others.h5", "w") as file:
    file["text"] = "abc"
    file["fixed"] = np.bytes_(b"abc")
    file["truth"] = np.array([True, False])
    file["compound"] = np.zeros(2, dtype=[("a", "f4"), ("b", "i4")])
    file["opaque"] = np.void(b"\0\1")
    file["lists"] = np.array([np.arange(2), np.arange(3)], dtype=h5py.vlen_dtype("i4"))
    file.create_dataset("unwritten", shape=(3,), dtype="<f4")

with h5py.File(folder / "soft.h5", "w") as file:
    file["a"] = np.float32(1)
    file["b"] = h5py.SoftLink("/a")

with h5py.File(folder / "hard.h5", "w") as file:
    file["a"] = np.float32(1)
    file["b"] = file["a"]

with h5py.File(folder / "circle.h5", "w") as file:
    file.create_group("a")["b"] = file["/"]

with h5py.File(folder / "dense.h5", "w", libver="latest") as file:
    for index in range(20):
        file[str(index)] = np.float32(index)
