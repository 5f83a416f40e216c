"""Makes keras_optimizers.json: what Keras's optimizers make of the same weights and gradients.

    KERAS_BACKEND=torch python make_keras_optimizers.py

Two variables get twenty gradients each through `optimizer.apply`; the gradients do not depend on
the weights. Some entries of the gradients are 0 throughout. The file is

    shapes      [[3, 4], [4]]
    initial     the two arrays
    gradients   twenty pairs of arrays
    steps       [1, 5, 20], after which the weights were taken
    cases       one of these for each optimizer:

        name        a name of the case
        type        sgd, adam, adamW, nadam, adamax, rmsprop, adagrad, adadelta
        arguments   of the optimizer, in camel case; those absent have Keras's defaults. Instead
                    of learningRate there may be "schedule": {"type": "exponentialDecay",
                    "arguments": {...}}
        weights     for each of the steps: the two arrays
"""

import keras
import numpy as np
from fixture import camel_arguments, numbers, uniform, write

SHAPES = [(3, 4), (4,)]
STEPS = [1, 5, 20]

optimizers = keras.optimizers
TYPES = {
    "sgd": optimizers.SGD,
    "adam": optimizers.Adam,
    "adamW": optimizers.AdamW,
    "nadam": optimizers.Nadam,
    "adamax": optimizers.Adamax,
    "rmsprop": optimizers.RMSprop,
    "adagrad": optimizers.Adagrad,
    "adadelta": optimizers.Adadelta,
}

BIG = dict(learning_rate=0.05)
CASES = [
    ("sgd", "sgd", {}),
    ("sgd 0.05", "sgd", BIG),
    ("sgd momentum", "sgd", BIG | dict(momentum=0.9)),
    ("sgd momentum default rate", "sgd", dict(momentum=0.9)),
    ("sgd nesterov", "sgd", BIG | dict(momentum=0.9, nesterov=True)),
    ("adam", "adam", {}),
    ("adam 0.05", "adam", BIG),
    ("adam betas epsilon", "adam", BIG | dict(beta_1=0.8, beta_2=0.95, epsilon=0.01)),
    ("adam amsgrad", "adam", dict(amsgrad=True)),
    ("adam amsgrad 0.05", "adam", BIG | dict(amsgrad=True, beta_2=0.9)),
    ("adamW", "adamW", {}),
    ("adamW 0.05", "adamW", BIG),
    ("adamW decay", "adamW", BIG | dict(weight_decay=0.1)),
    ("nadam", "nadam", {}),
    ("nadam 0.05", "nadam", BIG),
    ("nadam betas epsilon", "nadam", BIG | dict(beta_1=0.8, beta_2=0.95, epsilon=0.01)),
    ("adamax", "adamax", {}),
    ("adamax 0.05", "adamax", BIG),
    ("adamax betas epsilon", "adamax", BIG | dict(beta_1=0.8, beta_2=0.9, epsilon=0.01)),
    ("rmsprop", "rmsprop", {}),
    ("rmsprop 0.05", "rmsprop", BIG),
    ("rmsprop momentum", "rmsprop", BIG | dict(momentum=0.9)),
    ("rmsprop centered", "rmsprop", BIG | dict(centered=True)),
    ("rmsprop all", "rmsprop", BIG | dict(rho=0.8, momentum=0.5, epsilon=0.01, centered=True)),
    ("adagrad", "adagrad", {}),
    ("adagrad 0.05", "adagrad", BIG),
    (
        "adagrad accumulator epsilon",
        "adagrad",
        BIG | dict(initial_accumulator_value=0.5, epsilon=0.01),
    ),
    ("adadelta", "adadelta", {}),
    ("adadelta 1", "adadelta", dict(learning_rate=1.0)),
    ("adadelta rho epsilon", "adadelta", dict(learning_rate=1.0, rho=0.8, epsilon=0.01)),
]
for kind in ["sgd", "adam"]:
    CASES += [
        (f"{kind} weightDecay", kind, BIG | dict(weight_decay=0.01)),
        (f"{kind} clipNorm", kind, BIG | dict(clipnorm=0.5)),
        (f"{kind} clipValue", kind, BIG | dict(clipvalue=0.1)),
        (f"{kind} globalClipNorm", kind, BIG | dict(global_clipnorm=0.5)),
    ]
CASES += [
    (
        "sgd momentum clipNorm weightDecay",
        "sgd",
        BIG | dict(momentum=0.9, clipnorm=0.5, weight_decay=0.1),
    ),
]
DECAY = dict(initial_learning_rate=0.05, decay_steps=4, decay_rate=0.8)
CASES += [
    ("adam exponentialDecay", "adam", dict(schedule=DECAY)),
    ("sgd exponentialDecay staircase", "sgd", dict(schedule=DECAY | dict(staircase=True))),
    ("adamW exponentialDecay", "adamW", dict(schedule=DECAY, weight_decay=0.1)),
]

rng = np.random.default_rng(41)
initial = [uniform(rng, -1, 1, shape) for shape in SHAPES]
# Around a slant that differs from entry to entry, so that momentum has something to gather; small
# at some steps, so that some of the clipping acts and some does not.
slants = [rng.normal(0, 0.3, shape) for shape in SHAPES]
gradients = []
for step in range(max(STEPS)):
    size = [1, 0.3, 0.05, 1.5][step % 4]
    pair = [(size * rng.normal(slant, 0.4)).round(3).astype("float32") for slant in slants]
    pair[0][1, 2] = 0
    pair[1][3] = 0
    gradients.append(pair)

cases = []
for name, kind, arguments in CASES:
    described = camel_arguments(arguments)
    if "schedule" in arguments:
        schedule = arguments["schedule"]
        rate = optimizers.schedules.ExponentialDecay(**schedule)
        arguments = {k: v for k, v in arguments.items() if k != "schedule"}
        arguments["learning_rate"] = rate
        described["schedule"] = {
            "type": "exponentialDecay",
            "arguments": camel_arguments(schedule),
        }
    optimizer = TYPES[kind](**arguments)
    variables = [keras.Variable(array) for array in initial]
    weights = []
    for step, pair in enumerate(gradients, start=1):
        optimizer.apply([keras.ops.convert_to_tensor(g) for g in pair], variables)
        if step in STEPS:
            weights.append([numbers(variable) for variable in variables])
    cases.append({"name": name, "type": kind, "arguments": described, "weights": weights})

write(
    {
        "shapes": [list(shape) for shape in SHAPES],
        "initial": [numbers(array) for array in initial],
        "gradients": [[numbers(array) for array in pair] for pair in gradients],
        "steps": STEPS,
        "cases": cases,
    }
)
