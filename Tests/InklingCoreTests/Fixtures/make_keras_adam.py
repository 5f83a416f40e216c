"""Makes keras_adam.json: what Keras's Adam makes of the same weights and batches.

A network of 12 inputs, 8 relu and 5 outputs takes 50 steps (five epochs of ten batches of 16, in
order) under each loss. Run it with Keras 3 and any backend:

    pip install keras torch
    KERAS_BACKEND=torch python make_keras_adam.py
"""

import json
import pathlib

import keras
import numpy as np

EXAMPLES, INPUTS, HIDDEN, CLASSES, BATCH, EPOCHS = 160, 12, 8, 5, 16, 5


def model(last):
    return keras.Sequential(
        [
            keras.layers.Input((INPUTS,)),
            keras.layers.Dense(HIDDEN, activation="relu"),
            keras.layers.Dense(CLASSES, activation=last),
        ]
    )


def numbers(array):
    return [float(np.format_float_scientific(x, precision=8)) for x in np.ravel(array)]


rng = np.random.default_rng(17)
inputs = rng.uniform(-1, 1, (EXAMPLES, INPUTS)).round(3).astype("float32")
labels = np.argmax(inputs @ rng.normal(size=(INPUTS, CLASSES)), axis=1)
one_hot = keras.utils.to_categorical(labels, CLASSES)

keras.utils.set_random_seed(17)
initial = [np.asarray(w) for w in model("softmax").get_weights()]
initial[1] = np.linspace(-0.1, 0.1, HIDDEN).astype("float32")
initial[3] = np.linspace(0.1, -0.1, CLASSES).astype("float32")

losses = keras.losses
cases = {
    "sparseCategoricalCrossentropy": ("softmax", losses.SparseCategoricalCrossentropy(), labels),
    "categoricalCrossentropy": ("softmax", losses.CategoricalCrossentropy(), one_hot),
    "sparseCategoricalCrossentropy(fromLogits: true)": (
        "linear",
        losses.SparseCategoricalCrossentropy(from_logits=True),
        labels,
    ),
}

results = {}
for name, (last, loss, targets) in cases.items():
    trained = model(last)
    trained.set_weights(initial)
    trained.compile(optimizer="adam", loss=loss, metrics=["accuracy"])
    history = trained.fit(
        inputs, targets, batch_size=BATCH, epochs=EPOCHS, shuffle=False, verbose=0
    )
    results[name] = {
        "weights": [numbers(w) for w in trained.get_weights()],
        "loss": history.history["loss"],
        "accuracy": history.history["accuracy"],
    }

fixture = {
    "keras": keras.__version__,
    "backend": keras.backend.backend(),
    "shapes": [list(w.shape) for w in initial],
    "batchSize": BATCH,
    "epochs": EPOCHS,
    "inputs": numbers(inputs),
    "labels": [int(x) for x in labels],
    "initial": [numbers(w) for w in initial],
    "results": results,
}
path = pathlib.Path(__file__).with_name("keras_adam.json")
path.write_text(json.dumps(fixture) + "\n")
