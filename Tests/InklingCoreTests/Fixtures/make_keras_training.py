"""Makes keras_training.json: what Keras's fit makes of small networks.

    KERAS_BACKEND=torch python make_keras_training.py

The file is {"data": {name: data}, "cases": [one of these for each training]}. Data is

    inputShape, inputs      the examples first
    targetShape, targets    integers where the loss is sparse

and a case is

    name
    data            the name of its data
    layers          [{"type", "arguments"}] from first to last. Activations are names, a
                    regularizer is {"l1": ...}, {"l2": ...} or both
    optimizer       {"type", "arguments"}
    loss            {"type", "arguments"}
    metrics         names, if any; weightedMetrics likewise
    batchSize, epochs, validationSplit (if not 0)
    classWeight     {"class": weight}, if given; classes that are not there weigh 1
    sampleWeight    one for each example, if given
    callbacks       [{"type", "arguments"}] in the order in which they are called
    initial, final  weights in the order of the layers: [{"layer", "name", "shape", "values"}] with
                    the index of the layer; final is after everything, callbacks included
    history         {"loss", "accuracy", "valLoss", "learningRate", ...}, a list each: one for each
                    epoch that was run
    evaluation      {"loss", ...}: evaluate after the training with all examples, with no weights
    predictions     predict with all examples, flat; not where there are callbacks
    stoppedEpoch    of earlyStopping: the index of the epoch it stopped after; 0 if it did not
    bestEpoch       of earlyStopping: the index of its best epoch
    rates           of learningRateScheduler: what it gives for each epoch

Nothing is shuffled. Arguments are in camel case; those absent have Keras's defaults.
"""

import keras
import numpy as np
from fixture import camel, camel_arguments, number, numbers, uniform, write

layers, losses, optimizers = keras.layers, keras.losses, keras.optimizers
regularizers, callbacks = keras.regularizers, keras.callbacks

LAYERS = {
    "dense": layers.Dense,
    "conv2D": layers.Conv2D,
    "depthwiseConv2D": layers.DepthwiseConv2D,
    "separableConv2D": layers.SeparableConv2D,
    "maxPooling2D": layers.MaxPooling2D,
    "averagePooling2D": layers.AveragePooling2D,
    "globalAveragePooling2D": layers.GlobalAveragePooling2D,
    "batchNormalization": layers.BatchNormalization,
    "flatten": layers.Flatten,
    "activation": layers.Activation,
}
OPTIMIZERS = {"sgd": optimizers.SGD, "adam": optimizers.Adam, "rmsprop": optimizers.RMSprop}
LOSSES = {
    "sparseCategoricalCrossentropy": losses.SparseCategoricalCrossentropy,
    "binaryCrossentropy": losses.BinaryCrossentropy,
    "meanSquaredError": losses.MeanSquaredError,
}
CALLBACKS = {
    "earlyStopping": callbacks.EarlyStopping,
    "reduceLROnPlateau": callbacks.ReduceLROnPlateau,
}

SOFTMAX = ("dense", dict(units=3, activation="softmax"))
SPARSE = ("sparseCategoricalCrossentropy", {})


def described(pair):
    arguments = camel_arguments(pair[1])
    if "monitor" in arguments:
        arguments["monitor"] = camel(arguments["monitor"])
    return {"type": pair[0], "arguments": arguments}


def regularizer(factors):
    kinds = {("l1",): regularizers.L1, ("l2",): regularizers.L2}
    return kinds.get(tuple(factors), regularizers.L1L2)(**factors)


def layer(kind, arguments):
    made = {k: regularizer(v) if "regularizer" in k else v for k, v in arguments.items()}
    return LAYERS[kind](**made)


def weights(model):
    return [
        {
            "layer": index,
            "name": camel(weight.name),
            "shape": list(weight.shape),
            "values": numbers(weight),
        }
        for index, layer in enumerate(model.layers)
        for weight in layer.weights
    ]


def labels_of(rng, inputs, classes=3, noise=0.0):
    """Labels that have to do with the inputs: the largest of random sums, with some noise."""
    flat = inputs.reshape(len(inputs), -1)
    scores = flat @ rng.normal(size=(flat.shape[1], classes))
    scores = (scores - scores.mean(axis=0)) / scores.std(axis=0)
    return np.argmax(scores + rng.normal(0, noise, scores.shape) if noise else scores, axis=1)


def train(
    name,
    seed,
    network,
    data,
    optimizer,
    loss=SPARSE,
    metrics=("accuracy",),
    weighted_metrics=(),
    callbacks=(),
    schedule=None,
    **fit,
):
    rng = np.random.default_rng(seed)
    inputs, targets = DATA[data]
    model = keras.Sequential([layers.Input(inputs.shape[1:])] + [layer(*part) for part in network])
    for part in model.layers:
        for weight in part.weights:
            limit = np.sqrt(6 / np.sum(weight.shape[-2:])) if len(weight.shape) > 1 else 0.1
            if weight.name in ["moving_variance", "gamma"]:
                weight.assign(uniform(rng, 0.8, 1.2, weight.shape))
            elif weight.name == "depthwise_kernel":
                weight.assign(uniform(rng, -0.6, 0.6, weight.shape))
            else:
                weight.assign(uniform(rng, -limit, limit, weight.shape))
    initial = weights(model)

    model.compile(
        optimizer=OPTIMIZERS[optimizer[0]](**optimizer[1]),
        loss=LOSSES[loss[0]](**loss[1]),
        metrics=list(metrics),
        weighted_metrics=list(weighted_metrics),
    )
    called = [CALLBACKS[kind](**arguments) for kind, arguments in callbacks]
    if schedule:
        called.append(keras.callbacks.LearningRateScheduler(schedule))
    history = model.fit(inputs, targets, shuffle=False, verbose=0, callbacks=called, **fit).history
    evaluation = model.evaluate(
        inputs, targets, batch_size=fit["batch_size"], verbose=0, return_dict=True
    )

    case = {
        "name": name,
        "data": data,
        "layers": [described(part) for part in network],
        "optimizer": described(optimizer),
        "loss": described(loss),
    }
    if metrics:
        case["metrics"] = list(metrics)
    if weighted_metrics:
        case["weightedMetrics"] = list(weighted_metrics)
    for key, value in fit.items():
        value = numbers(value) if isinstance(value, np.ndarray) else value
        if isinstance(value, dict):
            value = {str(k): v for k, v in value.items()}
        case[camel(key)] = value
    case["callbacks"] = [described(c) for c in callbacks]
    if schedule:
        case["callbacks"].append({"type": "learningRateScheduler", "arguments": {}})
        case["rates"] = [number(rate) for rate in history["learning_rate"]]
    case |= {
        "initial": initial,
        "final": weights(model),
        "history": {camel(key): [number(x) for x in values] for key, values in history.items()},
        "evaluation": {camel(key): number(value) for key, value in evaluation.items()},
    }
    if not called:
        case["predictions"] = numbers(model.predict(inputs, verbose=0))
    for callback in called:
        if isinstance(callback, keras.callbacks.EarlyStopping):
            case["stoppedEpoch"] = int(callback.stopped_epoch)
            case["bestEpoch"] = int(callback.best_epoch)
    return case


rng = np.random.default_rng(97)
images = uniform(rng, 0, 1, (24, 8, 8, 1))
pictures = uniform(rng, -1, 1, (20, 6, 6, 2))
rows = uniform(rng, -1, 1, (28, 6))
noisy = uniform(rng, -1, 1, (40, 6))
classes = labels_of(rng, rows, noise=0.3)
DATA = {
    "images": (images, labels_of(rng, images)),
    "pictures": (pictures, labels_of(rng, pictures)),
    "rows": (rows, classes),
    "noisy": (noisy, labels_of(rng, noisy, noise=0.5)),
    "binary": (rows, (classes == 1).astype("float32").reshape(-1, 1)),
    "values": (rows, uniform(rng, -1, 1, (28, 2))),
}
cases = []

cases.append(
    train(
        "convolution",
        1,
        [
            ("conv2D", dict(filters=4, kernel_size=3, activation="relu")),
            ("maxPooling2D", dict()),
            ("flatten", dict()),
            SOFTMAX,
        ],
        "images",
        ("adam", dict(learning_rate=0.01)),
        batch_size=8,
        epochs=7,
    )
)

cases.append(
    train(
        "regularizers",
        2,
        [
            ("dense", dict(units=8, activation="relu", kernel_regularizer=dict(l1=0.01))),
            (
                "dense",
                dict(
                    units=6,
                    activation="tanh",
                    kernel_regularizer=dict(l2=0.02),
                    bias_regularizer=dict(l2=0.05),
                ),
            ),
            (
                "dense",
                dict(
                    units=3,
                    activation="softmax",
                    kernel_regularizer=dict(l1=0.005, l2=0.01),
                    bias_regularizer=dict(l1=0.01),
                ),
            ),
        ],
        "rows",
        ("sgd", dict(learning_rate=0.05, momentum=0.9)),
        batch_size=8,
        epochs=6,
    )
)

small = [("dense", dict(units=5, activation="relu")), SOFTMAX]
sgd = ("sgd", dict(learning_rate=0.2))
weighted = dict(metrics=("accuracy",), weighted_metrics=("accuracy",), batch_size=8, epochs=5)
each = (np.arange(28) % 5 * 0.5).astype("float32")
cases.append(train("classWeight", 3, small, "rows", sgd, class_weight={0: 0.5, 2: 3.0}, **weighted))
cases.append(train("sampleWeight", 3, small, "rows", sgd, sample_weight=each, **weighted))
cases.append(
    train(
        "sampleWeight with validationSplit",
        3,
        small,
        "rows",
        sgd,
        sample_weight=each,
        validation_split=0.3,
        **weighted,
    )
)
cases.append(
    train(
        "classWeight with validationSplit",
        3,
        small,
        "rows",
        sgd,
        class_weight={0: 0.5, 2: 3.0},
        validation_split=0.3,
        **weighted,
    )
)

relu = ("activation", dict(activation="relu"))
# Without a bias before it: its gradient is nothing but rounding, which Adam would blow up.
cases.append(
    train(
        "batchNormalization",
        4,
        [("dense", dict(units=6, use_bias=False)), ("batchNormalization", {}), relu, SOFTMAX],
        "rows",
        ("adam", dict(learning_rate=0.02)),
        batch_size=8,
        epochs=6,
    )
)
cases.append(
    train(
        "batchNormalization with validationSplit",
        5,
        [("dense", dict(units=6)), ("batchNormalization", dict(momentum=0.8)), relu, SOFTMAX],
        "rows",
        ("sgd", dict(learning_rate=0.1, momentum=0.5)),
        batch_size=8,
        epochs=6,
        validation_split=0.25,
    )
)

cases.append(
    train(
        "separableConv2D",
        6,
        [
            (
                "separableConv2D",
                dict(
                    filters=4,
                    kernel_size=3,
                    padding="same",
                    depth_multiplier=2,
                    activation="relu",
                ),
            ),
            ("averagePooling2D", dict(pool_size=2)),
            ("depthwiseConv2D", dict(kernel_size=2, activation="relu")),
            ("globalAveragePooling2D", dict()),
            SOFTMAX,
        ],
        "pictures",
        ("adam", dict(learning_rate=0.01)),
        batch_size=8,
        epochs=5,
    )
)

wide = [("dense", dict(units=12, activation="relu")), SOFTMAX]


def stopping(**arguments):
    return ("earlyStopping", arguments)


def plateau(**arguments):
    return ("reduceLROnPlateau", arguments)


# The validation loss falls and rises again with `smooth`; it jumps up and down with `rough`, for
# `seed` 7 with its best at epoch 3 after two epochs that were worse.
smooth, rough = ("adam", dict(learning_rate=0.03)), ("sgd", dict(learning_rate=1.5))
best = dict(restore_best_weights=True)
for name, seed, optimizer, epochs, used in [
    ("earlyStopping restoreBestWeights", 7, rough, 30, [stopping(patience=3, **best)]),
    ("earlyStopping", 12, smooth, 30, [stopping(patience=2)]),
    ("earlyStopping patience 0", 12, smooth, 30, [stopping()]),
    (
        "earlyStopping valAccuracy minDelta",
        12,
        rough,
        30,
        [stopping(monitor="val_accuracy", patience=4, min_delta=0.15, **best)],
    ),
    (
        "earlyStopping startFromEpoch",
        7,
        rough,
        30,
        [stopping(patience=2, start_from_epoch=4, **best)],
    ),
    (
        "earlyStopping baseline reached",
        7,
        rough,
        30,
        [stopping(patience=4, baseline=0.9, **best)],
    ),
    (
        "earlyStopping baseline missed",
        7,
        rough,
        30,
        [stopping(patience=3, baseline=0.5, **best)],
    ),
    ("earlyStopping does not stop", 7, rough, 6, [stopping(patience=10, **best)]),
    ("reduceLROnPlateau", 12, rough, 14, [plateau(factor=0.5, patience=2)]),
    ("reduceLROnPlateau smooth", 12, smooth, 16, [plateau(factor=0.5, patience=2)]),
    (
        "reduceLROnPlateau cooldown minLR",
        12,
        smooth,
        18,
        [plateau(factor=0.4, patience=1, cooldown=2, min_lr=0.004, min_delta=0.02)],
    ),
    (
        "reduceLROnPlateau loss",
        13,
        rough,
        12,
        [plateau(monitor="loss", factor=0.3, patience=1, min_delta=0.05)],
    ),
    (
        "reduceLROnPlateau and earlyStopping",
        7,
        rough,
        30,
        [plateau(factor=0.2, patience=2), stopping(patience=5, **best)],
    ),
]:
    cases.append(
        train(
            name,
            seed,
            [("dense", dict(units=12, activation="relu")), SOFTMAX],
            "noisy",
            optimizer,
            callbacks=used,
            epochs=epochs,
            validation_split=0.25,
            batch_size=5 if optimizer is rough else 10,
        )
    )

cases.append(
    train(
        "learningRateScheduler",
        8,
        small,
        "rows",
        ("sgd", dict(learning_rate=0.5)),
        schedule=lambda epoch, rate: rate if epoch < 2 else rate * 0.7,
        batch_size=8,
        epochs=6,
    )
)

cases.append(
    train(
        "binary",
        9,
        [
            ("dense", dict(units=5, activation="relu")),
            ("dense", dict(units=1, activation="sigmoid")),
        ],
        "binary",
        ("rmsprop", dict(learning_rate=0.01)),
        loss=("binaryCrossentropy", {}),
        batch_size=8,
        epochs=5,
    )
)
cases.append(
    train(
        "regression",
        10,
        [("dense", dict(units=5, activation="tanh")), ("dense", dict(units=2))],
        "values",
        ("adam", dict(learning_rate=0.01)),
        loss=("meanSquaredError", {}),
        metrics=(),
        batch_size=8,
        epochs=5,
    )
)

write(
    {
        "data": {
            name: {
                "inputShape": list(inputs.shape),
                "inputs": numbers(inputs),
                "targetShape": list(targets.shape),
                "targets": numbers(targets),
            }
            for name, (inputs, targets) in DATA.items()
        },
        "cases": cases,
    }
)
