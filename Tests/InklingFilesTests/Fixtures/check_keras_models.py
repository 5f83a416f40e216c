"""Loads with Keras the models that Inkling wrote: python check_keras_models.py FOLDER.

Beside each `NAME.keras` there is a `NAME.npz` with the features and targets of some examples, Inkling's
outputs for them, and its weights after one more epoch. Prints for each model how far Keras is from
both, and saves what it has trained as `back/NAME.keras`.
"""

import os
import pathlib
import sys
import warnings

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"

import keras
import numpy as np


def distance(one, other):
    assert one.shape == other.shape, (one.shape, other.shape)
    if one.size == 0:
        return 0.0
    return float(np.max(np.abs(one - other) / np.maximum(1, np.abs(other))))


folder = pathlib.Path(sys.argv[1])
(folder / "back").mkdir()
for path in sorted(folder.glob("*.keras")):
    arrays_path = path.with_suffix(".npz")
    arrays = np.load(arrays_path) if arrays_path.exists() else {}
    with warnings.catch_warnings():
        # Keras warns where it passes over a part of a file.
        warnings.simplefilter("error", UserWarning)
        model = keras.models.load_model(path)
    names = "/".join(layer.name for layer in model.layers)
    outputs = weights = 0.0
    if "features" in arrays:
        x, y = arrays["features"], arrays["targets"]
        outputs = distance(model.predict(x, verbose=0), arrays["outputs"])
        if model.compiled:
            model.fit(x, y, batch_size=8, shuffle=False, verbose=0)
        for index, value in enumerate(model.get_weights()):
            weights = max(weights, distance(value, arrays[f"weights_{index}"]))
    if model.built:
        model.save(folder / "back" / path.name)
    print(f"RESULT {path.stem} {outputs:.3g} {weights:.3g} {model.name} {names}")
for path in sorted(folder.glob("*.weights.h5")):
    model = keras.models.load_model(folder / path.name.replace(".weights.h5", ".keras"))
    before = [value.copy() for value in model.get_weights()]
    model.set_weights([value + 1 for value in before])
    model.load_weights(path)
    weights = max(map(distance, model.get_weights(), before))
    print(f"RESULT {path.name} 0 {weights:.3g} {model.name} -")
