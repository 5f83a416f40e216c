"""Makes keras_losses.json: the values and gradients of Keras's losses.

    KERAS_BACKEND=tensorflow python make_keras_losses.py

The file is {"losses": [one of these for each case]}:

    name            a name of the case
    type            sparseCategoricalCrossentropy, categoricalCrossentropy, binaryCrossentropy,
                    meanSquaredError, meanAbsoluteError
    arguments       fromLogits, labelSmoothing, if they are not the default
    shape           of the outputs: [examples, outputs]
    outputs         what the network says, of `shape`
    targets         of `shape`, or one integer for each example if the loss is sparse
    perExample      the loss of each example
    mean            their mean
    gradient        of that mean with respect to the outputs, of `shape`
    sampleWeights   one for each example
    weightedMean    the sum of weight * loss over the examples by the number of the examples (not
                    by the sum of the weights)
    weightedGradient

Probabilities of the categorical loss are divided by their sum first, then clipped to
[1e-7, 1 - 1e-7]; those of the sparse loss the other way round, with TensorFlow (with PyTorch as the
categorical). Where the clipping acts, the gradient is 0. The cases named "clipped" show that, with
outputs that are exactly 0 and 1; those named "unnormalised" do not sum up to 1.
"""

import keras
import numpy as np
from fixture import camel_arguments, gradients, number, numbers, uniform, write

losses = keras.losses
TYPES = {
    "sparseCategoricalCrossentropy": losses.SparseCategoricalCrossentropy,
    "categoricalCrossentropy": losses.CategoricalCrossentropy,
    "binaryCrossentropy": losses.BinaryCrossentropy,
    "meanSquaredError": losses.MeanSquaredError,
    "meanAbsoluteError": losses.MeanAbsoluteError,
}

rng = np.random.default_rng(67)
EXAMPLES, CLASSES = 6, 4


def softmax(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return (e / e.sum(axis=-1, keepdims=True)).astype("float32")


logits = uniform(rng, -4, 4, (EXAMPLES, CLASSES))
logits[-1] = [30, -30, 5, 0]
probabilities = softmax(uniform(rng, -3, 3, (EXAMPLES, CLASSES)))
unnormalised = uniform(rng, 0.1, 0.95, (EXAMPLES, CLASSES))
clipped = probabilities.copy()
clipped[0], clipped[1], clipped[2] = [0, 1, 0, 0], [0, 0, 1, 0], [0, 0.25, 0, 0.75]
labels = np.array([2, 0, 3, 1, 2, 1])
clipped_labels = np.array([1, 0, 1, 1, 2, 1])
one_hot = np.eye(CLASSES, dtype="float32")[labels]
soft = softmax(uniform(rng, -2, 2, (EXAMPLES, CLASSES)))

yes = np.array([[1], [0], [1], [1], [0], [0]], dtype="float32")
single = uniform(rng, 0.05, 0.95, (EXAMPLES, 1))
single_logits = uniform(rng, -4, 4, (EXAMPLES, 1))
single_logits[-1], single_logits[-2] = 40, -40
single_clipped = np.array([[1], [1], [0], [0.4], [0], [0.7]], dtype="float32")
several_yes = (rng.random((EXAMPLES, 4)) < 0.4).astype("float32")
several_soft = uniform(rng, 0, 1, (EXAMPLES, 4))
several = uniform(rng, 0.05, 0.95, (EXAMPLES, 4))
several_logits = uniform(rng, -4, 4, (EXAMPLES, 4))

values = uniform(rng, -2, 2, (EXAMPLES, 3))
wanted = uniform(rng, -2, 2, (EXAMPLES, 3))

sparse, categorical = "sparseCategoricalCrossentropy", "categoricalCrossentropy"
binary = "binaryCrossentropy"
LOGITS = dict(from_logits=True)
CASES = [
    (sparse, "", {}, probabilities, labels),
    (sparse, "unnormalised", {}, unnormalised, labels),
    (sparse, "clipped", {}, clipped, clipped_labels),
    (sparse, "logits", LOGITS, logits, labels),
    (categorical, "", {}, probabilities, one_hot),
    (categorical, "unnormalised", {}, unnormalised, one_hot),
    (categorical, "clipped", {}, clipped, np.eye(CLASSES, dtype="float32")[clipped_labels]),
    (categorical, "soft", {}, probabilities, soft),
    (categorical, "smooth", dict(label_smoothing=0.1), probabilities, one_hot),
    (categorical, "logits", LOGITS, logits, one_hot),
    (categorical, "logits soft", LOGITS, logits, soft),
    (categorical, "logits smooth", LOGITS | dict(label_smoothing=0.1), logits, one_hot),
    (categorical, "logits soft smooth", LOGITS | dict(label_smoothing=0.1), logits, soft),
    (binary, "1", {}, single, yes),
    (binary, "1 clipped", {}, single_clipped, yes),
    (binary, "1 smooth", dict(label_smoothing=0.2), single, yes),
    (binary, "1 logits", LOGITS, single_logits, yes),
    (binary, "1 logits smooth", LOGITS | dict(label_smoothing=0.2), single_logits, yes),
    (binary, "4", {}, several, several_yes),
    (binary, "4 soft", {}, several, several_soft),
    (binary, "4 smooth", dict(label_smoothing=0.2), several, several_yes),
    (binary, "4 logits", LOGITS, several_logits, several_yes),
    (binary, "4 logits smooth", LOGITS | dict(label_smoothing=0.2), several_logits, several_yes),
    ("meanSquaredError", "", {}, values, wanted),
    ("meanSquaredError", "1", {}, values[:, :1], wanted[:, :1]),
    ("meanAbsoluteError", "", {}, values, wanted),
    ("meanAbsoluteError", "1", {}, values[:, :1], wanted[:, :1]),
]

weights = np.array([1, 0.5, 2, 0, 1.25, 3], dtype="float32")

cases = []
for kind, variant, arguments, outputs, targets in CASES:
    loss = TYPES[kind](**arguments)
    each = TYPES[kind](**arguments, reduction=None)
    gradient, _ = gradients(lambda x: loss(targets, x), outputs)
    weighted_gradient, _ = gradients(lambda x: loss(targets, x, weights), outputs)
    cases.append(
        {
            "name": f"{kind} {variant}".strip(),
            "type": kind,
            "arguments": camel_arguments(arguments),
            "shape": list(outputs.shape),
            "outputs": numbers(outputs),
            "targets": numbers(targets),
            "perExample": numbers(each(targets, outputs)),
            "mean": number(keras.ops.convert_to_numpy(loss(targets, outputs))),
            "gradient": numbers(gradient),
            "sampleWeights": numbers(weights),
            "weightedMean": number(keras.ops.convert_to_numpy(loss(targets, outputs, weights))),
            "weightedGradient": numbers(weighted_gradient),
        }
    )

write({"losses": cases})
