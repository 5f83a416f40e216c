"""Makes keras_metrics.json: what Keras's metrics say after several batches.

    KERAS_BACKEND=torch python make_keras_metrics.py

The file is

    data        {name: data} with for each data
                    shape     [examples, outputs] of the first batches; the last has fewer examples
                    outputs   a list of arrays, one for each batch
                    targets   a list of arrays, one for each batch: of the outputs' shape, or one
                              integer for each example if they are sparse
    metrics     one of these for each case:
                    name        a name of the case
                    type        accuracy, binaryAccuracy, topKCategoricalAccuracy, precision, ...
                    arguments   in camel case; those absent have Keras's defaults
                    data        the name of the data
                    afterFirst  the result after the first batch
                    result      the result after all batches
                A result is a number; or an array, of one number for each class or threshold.

`accuracy` is what the string "accuracy" becomes in `compile`: the sparse, categorical or binary
one, by the data; for several outputs with a target each (the data "several") it is the
categorical one, which compares the positions of the largest. In "never" classes are missing; in
"ties" outputs equal the thresholds.
"""

import keras
import numpy as np
from fixture import camel_arguments, numbers, uniform, write

metrics = keras.metrics
SIZES = [8, 8, 5]
CLASSES = 4

rng = np.random.default_rng(79)


def softmax(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return (e / e.sum(axis=-1, keepdims=True)).astype("float32").round(4)


def hot(labels):
    return np.eye(CLASSES, dtype="float32")[labels]


scores = [rng.normal(0, 1.2, (size, CLASSES)) for size in SIZES]
labels = [np.argmax(s + rng.normal(0, 1.2, s.shape), axis=1) for s in scores]
probabilities = [softmax(s) for s in scores]
# A class that neither is nor is said, and one that is but is never said.
never = [p * np.array([1, 1, 0, 0.01], dtype="float32") for p in probabilities]
never_labels = [np.where(y == 2, 0, y) for y in labels]
single = [uniform(rng, 0.02, 0.98, (size, 1)) for size in SIZES]
single_yes = [(p + rng.normal(0, 0.3, p.shape) > 0.5).astype("float32") for p in single]
several = [uniform(rng, 0.02, 0.98, (size, 3)) for size in SIZES]
several_yes = [(p + rng.normal(0, 0.3, p.shape) > 0.5).astype("float32") for p in several]
ties = [np.array(x, dtype="float32").reshape(-1, 1) for x in [[0.5, 0.5, 0.25, 0.75], [0.5, 0.25]]]
ties_yes = [np.array(x, dtype="float32").reshape(-1, 1) for x in [[1, 0, 1, 0], [1, 0]]]
values = [uniform(rng, -2, 2, (size, 3)) for size in SIZES]
wanted = [uniform(rng, -2, 2, (size, 3)) for size in SIZES]
logits = [s.round(3).astype("float32") for s in scores]
single_logits = [uniform(rng, -3, 3, (size, 1)) for size in SIZES]

DATA = {
    "sparse": (probabilities, labels),
    "categorical": (probabilities, [hot(y) for y in labels]),
    "sparse logits": (logits, labels),
    "categorical logits": (logits, [hot(y) for y in labels]),
    "never": (never, [hot(y) for y in never_labels]),
    "binary": (single, single_yes),
    "binary logits": (single_logits, single_yes),
    "several": (several, several_yes),
    "ties": (ties, ties_yes),
    "values": (values, wanted),
}

CASES = [
    ("accuracy", metrics.SparseCategoricalAccuracy, {}, "sparse"),
    ("accuracy", metrics.CategoricalAccuracy, {}, "categorical"),
    ("accuracy", metrics.BinaryAccuracy, {}, "binary"),
    ("accuracy", metrics.CategoricalAccuracy, {}, "several"),
    ("binaryAccuracy", metrics.BinaryAccuracy, {}, "several"),
    ("accuracy", metrics.BinaryAccuracy, {}, "ties"),
    ("sparseCategoricalAccuracy", metrics.SparseCategoricalAccuracy, {}, "sparse"),
    ("categoricalAccuracy", metrics.CategoricalAccuracy, {}, "categorical"),
    ("binaryAccuracy", metrics.BinaryAccuracy, {}, "binary"),
    ("binaryAccuracy", metrics.BinaryAccuracy, dict(threshold=0.3), "binary"),
    ("binaryAccuracy", metrics.BinaryAccuracy, dict(threshold=0.7), "several"),
]
for k in [1, 2, 3, 4]:
    CASES += [
        (
            "sparseTopKCategoricalAccuracy",
            metrics.SparseTopKCategoricalAccuracy,
            dict(k=k),
            "sparse",
        ),
        ("topKCategoricalAccuracy", metrics.TopKCategoricalAccuracy, dict(k=k), "categorical"),
    ]
for kind, metric in [("precision", metrics.Precision), ("recall", metrics.Recall)]:
    CASES += [
        (kind, metric, {}, "binary"),
        (kind, metric, {}, "several"),
        (kind, metric, {}, "ties"),
        (kind, metric, {}, "categorical"),
        (kind, metric, dict(thresholds=0.3), "binary"),
        (kind, metric, dict(thresholds=[0.2, 0.5, 0.9]), "binary"),
        (kind, metric, dict(thresholds=[0.25, 0.4]), "several"),
        (kind, metric, dict(thresholds=0.99), "binary"),
        (kind, metric, dict(class_id=1), "categorical"),
        (kind, metric, dict(class_id=2), "several"),
        (kind, metric, dict(class_id=2), "never"),
        (kind, metric, dict(class_id=3), "never"),
        (kind, metric, dict(top_k=1), "categorical"),
        (kind, metric, dict(top_k=2), "categorical"),
        (kind, metric, dict(top_k=2, thresholds=0.3), "categorical"),
        (kind, metric, dict(top_k=1, class_id=0), "categorical"),
        (kind, metric, dict(top_k=2, class_id=3), "categorical"),
    ]
for average in [None, "macro", "micro", "weighted"]:
    CASES += [
        ("f1Score", metrics.F1Score, dict(average=average), "categorical"),
        ("f1Score", metrics.F1Score, dict(average=average), "never"),
        ("f1Score", metrics.F1Score, dict(average=average, threshold=0.3), "categorical"),
        ("f1Score", metrics.F1Score, dict(average=average, threshold=0.5), "several"),
        ("f1Score", metrics.F1Score, dict(average=average, threshold=0.5), "binary"),
    ]
CASES += [
    ("f1Score", metrics.F1Score, dict(), "binary"),
    ("f1Score", metrics.F1Score, dict(threshold=0.5), "ties"),
    ("meanSquaredError", metrics.MeanSquaredError, {}, "values"),
    ("meanAbsoluteError", metrics.MeanAbsoluteError, {}, "values"),
    ("rootMeanSquaredError", metrics.RootMeanSquaredError, {}, "values"),
    ("sparseCategoricalCrossentropy", metrics.SparseCategoricalCrossentropy, {}, "sparse"),
    (
        "sparseCategoricalCrossentropy",
        metrics.SparseCategoricalCrossentropy,
        dict(from_logits=True),
        "sparse logits",
    ),
    ("categoricalCrossentropy", metrics.CategoricalCrossentropy, {}, "categorical"),
    (
        "categoricalCrossentropy",
        metrics.CategoricalCrossentropy,
        dict(from_logits=True, label_smoothing=0.1),
        "categorical logits",
    ),
    ("binaryCrossentropy", metrics.BinaryCrossentropy, {}, "binary"),
    ("binaryCrossentropy", metrics.BinaryCrossentropy, dict(label_smoothing=0.2), "several"),
    ("binaryCrossentropy", metrics.BinaryCrossentropy, dict(from_logits=True), "binary logits"),
]


def result(metric):
    value = numbers(metric.result())
    single = np.ndim(keras.ops.convert_to_numpy(metric.result())) == 0
    return value[0] if single else value


cases = []
for kind, metric, arguments, name in CASES:
    metric = metric(**arguments)
    afterwards = []
    for outputs, targets in zip(*DATA[name]):
        metric.update_state(targets, outputs)
        afterwards.append(result(metric))
    described = camel_arguments(arguments)
    cases.append(
        {
            "name": " ".join([kind] + [f"{k} {v}" for k, v in described.items()] + [f"of {name}"]),
            "type": kind,
            "arguments": described,
            "data": name,
            "afterFirst": afterwards[0],
            "result": afterwards[-1],
        }
    )

write(
    {
        "data": {
            name: {
                "shape": list(outputs[0].shape),
                "outputs": [numbers(batch) for batch in outputs],
                "targets": [numbers(batch) for batch in targets],
            }
            for name, (outputs, targets) in DATA.items()
        },
        "metrics": cases,
    }
)
