"""Makes keras_schedules.json: the learning rates of Keras's learning rate schedules.

    KERAS_BACKEND=torch python make_keras_schedules.py

The file is {"schedules": [one of these for each case]}:

    name        a name of the case
    type        exponentialDecay, piecewiseConstantDecay, ...
    arguments   of the schedule, in camel case; those absent have Keras's defaults
    steps       optimizer steps, counted from 0
    rates       the learning rate at each of them
"""

import keras
from fixture import camel_arguments, number, write

schedules = keras.optimizers.schedules
STEPS = list(range(0, 13)) + [15, 19, 20, 21, 24, 25, 29, 30, 31, 35, 39, 40, 41, 45, 50, 55, 61]

CASES = [
    (
        "exponentialDecay",
        schedules.ExponentialDecay,
        dict(initial_learning_rate=0.1, decay_steps=10, decay_rate=0.8),
    ),
    (
        "exponentialDecay staircase",
        schedules.ExponentialDecay,
        dict(initial_learning_rate=0.1, decay_steps=10, decay_rate=0.8, staircase=True),
    ),
    (
        "piecewiseConstantDecay",
        schedules.PiecewiseConstantDecay,
        dict(boundaries=[5, 20, 40], values=[0.1, 0.05, 0.02, 0.001]),
    ),
    (
        "piecewiseConstantDecay one boundary",
        schedules.PiecewiseConstantDecay,
        dict(boundaries=[10], values=[0.1, 0.3]),
    ),
    (
        "polynomialDecay",
        schedules.PolynomialDecay,
        dict(initial_learning_rate=0.1, decay_steps=40),
    ),
    (
        "polynomialDecay power",
        schedules.PolynomialDecay,
        dict(initial_learning_rate=0.1, decay_steps=40, end_learning_rate=0.01, power=2.0),
    ),
    (
        "polynomialDecay square root",
        schedules.PolynomialDecay,
        dict(initial_learning_rate=0.1, decay_steps=30, end_learning_rate=0.02, power=0.5),
    ),
    (
        "polynomialDecay cycle",
        schedules.PolynomialDecay,
        dict(
            initial_learning_rate=0.1,
            decay_steps=20,
            end_learning_rate=0.01,
            power=1.5,
            cycle=True,
        ),
    ),
    (
        "inverseTimeDecay",
        schedules.InverseTimeDecay,
        dict(initial_learning_rate=0.1, decay_steps=10, decay_rate=0.5),
    ),
    (
        "inverseTimeDecay staircase",
        schedules.InverseTimeDecay,
        dict(initial_learning_rate=0.1, decay_steps=10, decay_rate=0.5, staircase=True),
    ),
    (
        "cosineDecay",
        schedules.CosineDecay,
        dict(initial_learning_rate=0.1, decay_steps=40),
    ),
    (
        "cosineDecay alpha",
        schedules.CosineDecay,
        dict(initial_learning_rate=0.1, decay_steps=40, alpha=0.2),
    ),
    (
        "cosineDecay warmup",
        schedules.CosineDecay,
        dict(
            initial_learning_rate=0.0,
            decay_steps=40,
            alpha=0.1,
            warmup_target=0.2,
            warmup_steps=10,
        ),
    ),
    (
        "cosineDecay warmup from above 0",
        schedules.CosineDecay,
        dict(initial_learning_rate=0.05, decay_steps=25, warmup_target=0.1, warmup_steps=5),
    ),
    (
        "cosineDecayRestarts",
        schedules.CosineDecayRestarts,
        dict(initial_learning_rate=0.1, first_decay_steps=7),
    ),
    (
        "cosineDecayRestarts equal periods",
        schedules.CosineDecayRestarts,
        dict(initial_learning_rate=0.1, first_decay_steps=16, t_mul=1.0, m_mul=0.8),
    ),
    (
        "cosineDecayRestarts multipliers",
        schedules.CosineDecayRestarts,
        dict(initial_learning_rate=0.1, first_decay_steps=9, t_mul=1.5, m_mul=0.9, alpha=0.05),
    ),
]

cases = []
for name, schedule, arguments in CASES:
    rates = [number(keras.ops.convert_to_numpy(schedule(**arguments)(step))) for step in STEPS]
    cases.append(
        {
            "name": name,
            "type": name.split()[0],
            "arguments": camel_arguments(arguments),
            "steps": STEPS,
            "rates": rates,
        }
    )

write({"schedules": cases})
