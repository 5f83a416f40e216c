"""Makes keras_initializers.json: how Keras's initializers distribute weights.

    KERAS_BACKEND=torch python make_keras_initializers.py

The file is {"initializers": [one of these for each case]}:

    name, type, arguments   glorotUniform, ..., with the arguments in camel case
    shape       of the weights: [50, 30], a dense kernel; [3, 3, 8, 16], a kernel of a conv2D; or
                [3, 3, 8, 2], one of a depthwiseConv2D with multiplier 2
    fanIn, fanOut   what Keras takes for them: of a depthwise kernel it multiplies the size with
                all its channels, too, and with the multiplier alone
    mean, standardDeviation     of the distribution, in theory
    bound       how far a weight can be from the mean, in theory; null if anything is possible
    draws       how many arrays of that shape were drawn
    measured    {"mean", "standardDeviation", "minimum", "maximum"} over all of them, and
                "meanStandardDeviation" of the means of the single arrays

The normal ones (randomNormal excepted) are cut off at two standard deviations of the normal
distribution; where those of glorot, he and lecun are named, the deviation is that after the cut:
the normal distribution behind it has 1 / 0.87962566103423978 of it. That of truncatedNormal is
the one before the cut.
"""

import math

import keras
import numpy as np
from fixture import camel_arguments, number, write

DRAWS = 20
SHAPES = [(50, 30), (3, 3, 8, 16), (3, 3, 8, 2)]
# The standard deviation of a normal distribution that is cut off at two of its own.
TRUNCATED = 0.87962566103423978

initializers = keras.initializers
CASES = []
for fan, scale, title in [("average", 1, "Glorot"), ("in", 2, "He"), ("in", 1, "Lecun")]:
    for distribution in ["Uniform", "Normal"]:
        initializer = getattr(initializers, title + distribution)
        CASES.append((title.lower() + distribution, initializer, {}, (fan, scale, distribution)))
CASES += [
    ("randomUniform", initializers.RandomUniform, {}, None),
    ("randomUniform", initializers.RandomUniform, dict(minval=-0.2, maxval=0.5), None),
    ("randomNormal", initializers.RandomNormal, {}, None),
    ("randomNormal", initializers.RandomNormal, dict(mean=0.5, stddev=0.2), None),
    ("truncatedNormal", initializers.TruncatedNormal, {}, None),
    ("truncatedNormal", initializers.TruncatedNormal, dict(mean=0.5, stddev=0.2), None),
    ("zeros", initializers.Zeros, {}, None),
    ("ones", initializers.Ones, {}, None),
    ("constant", initializers.Constant, dict(value=0.25), None),
]


def theory(kind, arguments, scaling, fan_in, fan_out):
    """The mean, the standard deviation and the bound."""
    if scaling:
        fan, scale, distribution = scaling
        fan = fan_in if fan == "in" else (fan_in + fan_out) / 2
        deviation = math.sqrt(scale / fan)
        if distribution == "Uniform":
            return 0, deviation, deviation * math.sqrt(3)
        return 0, deviation, 2 * deviation / TRUNCATED
    if kind == "randomUniform":
        low, high = arguments.get("minval", -0.05), arguments.get("maxval", 0.05)
        return (low + high) / 2, (high - low) / math.sqrt(12), (high - low) / 2
    mean, deviation = arguments.get("mean", 0), arguments.get("stddev", 0.05)
    if kind == "randomNormal":
        return mean, deviation, None
    if kind == "truncatedNormal":
        return mean, deviation * TRUNCATED, 2 * deviation
    return {"zeros": 0, "ones": 1, "constant": arguments.get("value")}[kind], 0, 0


cases = []
for kind, initializer, arguments, scaling in CASES:
    for shape in SHAPES:
        field = math.prod(shape[:-2])
        fan_in, fan_out = field * shape[-2], field * shape[-1]
        mean, deviation, bound = theory(kind, arguments, scaling, fan_in, fan_out)
        draws = []
        for seed in range(DRAWS):
            seeded = {} if kind in ["zeros", "ones", "constant"] else dict(seed=seed + 1)
            draw = initializer(**arguments, **seeded)(shape)
            draws.append(keras.ops.convert_to_numpy(draw).astype("float64"))
        draws = np.stack(draws)
        if bound is not None:
            assert np.abs(draws - mean).max() <= bound * 1.000001
        assert abs(draws.std() - deviation) <= 0.03 * deviation
        cases.append(
            {
                "name": " ".join(
                    [kind] + [f"{k} {v}" for k, v in arguments.items()] + [str(list(shape))]
                ),
                "type": kind,
                "arguments": camel_arguments(arguments),
                "shape": list(shape),
                "fanIn": fan_in,
                "fanOut": fan_out,
                "mean": mean,
                "standardDeviation": number(deviation),
                "bound": None if bound is None else number(bound),
                "draws": DRAWS,
                "measured": {
                    "mean": number(draws.mean()),
                    "standardDeviation": number(draws.std()),
                    "minimum": number(draws.min()),
                    "maximum": number(draws.max()),
                    "meanStandardDeviation": number(
                        draws.mean(axis=tuple(range(1, draws.ndim))).std()
                    ),
                },
            }
        )

write({"initializers": cases})
