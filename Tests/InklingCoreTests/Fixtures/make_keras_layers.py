"""Makes keras_layers.json: the outputs and gradients of Keras's layers.

    KERAS_BACKEND=tensorflow python make_keras_layers.py

With TensorFlow, since the torch backend of Keras 3.15 counts padding into the means of
averagePooling2D where "same" pads one side more than the other. All else here comes out of both
alike, within rounding.

The file is {"layers": [...], "batchNormalization": [...]}. In "layers" there is for each case

    name            a name of the case
    type            dense, conv2D, depthwiseConv2D, separableConv2D, maxPooling2D,
                    averagePooling2D, globalAveragePooling2D, reshape
    arguments       of the layer, in camel case; those absent have Keras's defaults. Pairs are
                    [rows, columns]; padding is "valid" or "same"
    inputShape      with the examples first: [examples, rows, columns, channels]
    input           an array of inputShape
    weights         a list of {"name", "shape", "values", "gradient"} in Keras's order. Shapes are
                    dense kernel [inputs, units]; conv2D kernel [rows, columns, channels, filters];
                    depthwise kernel [rows, columns, channels, multiplier], whose output channel is
                    channel * multiplier + index; pointwiseKernel [1, 1, channels * multiplier,
                    filters]; bias [filters]
    outputShape, output
    upstream        r, an array of outputShape
    inputGradient   of sum(r * output) with respect to the input; the gradients of the weights are
                    beside them

In "batchNormalization" there is for each case

    name, arguments, inputShape     as above (the axis is the last one)
    gamma, beta     arrays, or null if scale or center is off
    movingMean, movingVariance      before the first step
    batches         three arrays of inputShape, which the layer sees one after another in training
    upstream        r
    training        {"output", "inputGradient", "gammaGradient", "betaGradient"} of the first batch
    movingMeans, movingVariances    three arrays each: after each batch
    inference       {"output", ...}: the first batch in inference mode, after the three steps

The data of the poolings has no ties.
"""

import keras
import numpy as np
from fixture import camel, camel_arguments, distinct, gradients, numbers, uniform, write

layers = keras.layers
TYPES = {
    "dense": layers.Dense,
    "conv2D": layers.Conv2D,
    "depthwiseConv2D": layers.DepthwiseConv2D,
    "separableConv2D": layers.SeparableConv2D,
    "maxPooling2D": layers.MaxPooling2D,
    "averagePooling2D": layers.AveragePooling2D,
    "globalAveragePooling2D": layers.GlobalAveragePooling2D,
    "reshape": layers.Reshape,
}

TWO = (2, 5, 4, 2)
ODD = (1, 5, 6, 2)
EVEN = (1, 6, 4, 2)

CASES = [
    ("dense", "dense", (3, 5), dict(units=4)),
    ("dense no bias", "dense", (3, 5), dict(units=2, use_bias=False)),
    ("dense relu", "dense", (4, 5), dict(units=6, activation="relu")),
    ("conv2D valid", "conv2D", ODD, dict(filters=3, kernel_size=3)),
    ("conv2D same", "conv2D", TWO, dict(filters=3, kernel_size=3, padding="same")),
    ("conv2D relu", "conv2D", EVEN, dict(filters=3, kernel_size=3, activation="relu")),
    ("conv2D even kernel same", "conv2D", ODD, dict(filters=2, kernel_size=2, padding="same")),
    ("conv2D 4x4 same", "conv2D", (1, 6, 5, 1), dict(filters=2, kernel_size=4, padding="same")),
    (
        "conv2D strides 2 same odd",
        "conv2D",
        (1, 5, 7, 2),
        dict(filters=3, kernel_size=3, strides=2, padding="same"),
    ),
    (
        "conv2D strides 2 same even",
        "conv2D",
        EVEN,
        dict(filters=3, kernel_size=3, strides=2, padding="same"),
    ),
    ("conv2D strides 2 valid odd", "conv2D", ODD, dict(filters=2, kernel_size=3, strides=2)),
    (
        "conv2D strides 2 valid even",
        "conv2D",
        EVEN,
        dict(filters=2, kernel_size=3, strides=2),
    ),
    (
        "conv2D strides [2, 1] same",
        "conv2D",
        ODD,
        dict(filters=2, kernel_size=3, strides=(2, 1), padding="same"),
    ),
    (
        "conv2D strides 3 kernel 2 same",
        "conv2D",
        ODD,
        dict(filters=2, kernel_size=2, strides=3, padding="same"),
    ),
    ("conv2D dilation 2 valid", "conv2D", ODD, dict(filters=2, kernel_size=3, dilation_rate=2)),
    (
        "conv2D dilation 2 same",
        "conv2D",
        ODD,
        dict(filters=2, kernel_size=3, dilation_rate=2, padding="same"),
    ),
    ("conv2D no bias", "conv2D", ODD, dict(filters=2, kernel_size=3, use_bias=False)),
    ("conv2D 1x1", "conv2D", (2, 4, 3, 4), dict(filters=3, kernel_size=1)),
    (
        "conv2D 1x1 strides 2 same",
        "conv2D",
        (1, 5, 4, 3),
        dict(filters=4, kernel_size=1, strides=2, padding="same"),
    ),
    ("conv2D 3x2 valid", "conv2D", ODD, dict(filters=2, kernel_size=(3, 2))),
    ("conv2D 1x5 same", "conv2D", ODD, dict(filters=2, kernel_size=(1, 5), padding="same")),
    (
        "conv2D 2x3 same",
        "conv2D",
        (2, 4, 3, 4),
        dict(filters=4, kernel_size=(2, 3), padding="same"),
    ),
    ("depthwiseConv2D valid", "depthwiseConv2D", ODD, dict(kernel_size=3)),
    ("depthwiseConv2D same", "depthwiseConv2D", TWO, dict(kernel_size=3, padding="same")),
    (
        "depthwiseConv2D multiplier 2 valid",
        "depthwiseConv2D",
        ODD,
        dict(kernel_size=3, depth_multiplier=2),
    ),
    (
        "depthwiseConv2D multiplier 2 same",
        "depthwiseConv2D",
        (1, 5, 4, 3),
        dict(kernel_size=(3, 2), depth_multiplier=2, padding="same"),
    ),
    (
        "depthwiseConv2D strides 2 same odd",
        "depthwiseConv2D",
        (1, 5, 7, 2),
        dict(kernel_size=3, strides=2, padding="same", depth_multiplier=2),
    ),
    (
        "depthwiseConv2D strides 2 same even",
        "depthwiseConv2D",
        EVEN,
        dict(kernel_size=3, strides=2, padding="same"),
    ),
    (
        "depthwiseConv2D strides 2 valid no bias",
        "depthwiseConv2D",
        ODD,
        dict(kernel_size=3, strides=2, use_bias=False),
    ),
    ("separableConv2D valid", "separableConv2D", TWO, dict(filters=3, kernel_size=3)),
    (
        "separableConv2D same multiplier 2",
        "separableConv2D",
        ODD,
        dict(filters=3, kernel_size=3, depth_multiplier=2, padding="same"),
    ),
    (
        "separableConv2D strides 2 same even",
        "separableConv2D",
        EVEN,
        dict(filters=3, kernel_size=3, strides=2, padding="same", activation="relu"),
    ),
    (
        "separableConv2D no bias",
        "separableConv2D",
        EVEN,
        dict(filters=2, kernel_size=2, use_bias=False),
    ),
    ("maxPooling2D", "maxPooling2D", EVEN, dict()),
    ("maxPooling2D valid odd", "maxPooling2D", (2, 5, 7, 2), dict(pool_size=2)),
    ("maxPooling2D same odd", "maxPooling2D", (1, 5, 7, 2), dict(pool_size=2, padding="same")),
    ("maxPooling2D 3 strides 2", "maxPooling2D", ODD, dict(pool_size=3, strides=2)),
    (
        "maxPooling2D 3 strides 2 same",
        "maxPooling2D",
        ODD,
        dict(pool_size=3, strides=2, padding="same"),
    ),
    (
        "maxPooling2D 3 strides 1 same",
        "maxPooling2D",
        (1, 5, 4, 2),
        dict(pool_size=3, strides=1, padding="same"),
    ),
    ("maxPooling2D 3x2", "maxPooling2D", ODD, dict(pool_size=(3, 2))),
    ("averagePooling2D", "averagePooling2D", EVEN, dict(pool_size=2)),
    ("averagePooling2D valid odd", "averagePooling2D", (2, 5, 7, 2), dict(pool_size=2)),
    (
        "averagePooling2D same odd",
        "averagePooling2D",
        (1, 5, 7, 2),
        dict(pool_size=2, padding="same"),
    ),
    ("averagePooling2D 3 strides 2", "averagePooling2D", ODD, dict(pool_size=3, strides=2)),
    (
        "averagePooling2D 3 strides 2 same",
        "averagePooling2D",
        ODD,
        dict(pool_size=3, strides=2, padding="same"),
    ),
    (
        "averagePooling2D 3 strides 1 same",
        "averagePooling2D",
        (1, 5, 4, 2),
        dict(pool_size=3, strides=1, padding="same"),
    ),
    (
        "averagePooling2D 3x2 same",
        "averagePooling2D",
        ODD,
        dict(pool_size=(3, 2), padding="same"),
    ),
    ("globalAveragePooling2D", "globalAveragePooling2D", (3, 4, 5, 3), dict()),
    (
        "globalAveragePooling2D keepDims",
        "globalAveragePooling2D",
        (2, 4, 5, 3),
        dict(keepdims=True),
    ),
    ("reshape", "reshape", (2, 4, 3), dict(target_shape=(2, 3, 2))),
    ("reshape to a row", "reshape", (2, 2, 3, 2), dict(target_shape=(12,))),
    ("reshape with -1", "reshape", (2, 12), dict(target_shape=(2, -1, 3))),
]

NORMALIZATIONS = [
    ("rows", (6, 4), dict()),
    ("images", (2, 4, 3, 2), dict()),
    ("rows momentum 0.5", (5, 3), dict(momentum=0.5)),
    ("images momentum 0.5 epsilon", (2, 3, 3, 3), dict(momentum=0.5, epsilon=0.1)),
    ("rows no center", (6, 4), dict(center=False, momentum=0.5)),
    ("rows no scale", (6, 4), dict(scale=False, momentum=0.5)),
    ("images neither", (2, 3, 4, 2), dict(center=False, scale=False)),
]


def weighted_sum(upstream, outputs):
    return keras.ops.sum(keras.ops.multiply(upstream, outputs))


def layer_case(rng, name, kind, shape, arguments):
    layer = TYPES[kind](**arguments)
    layer.build(shape)
    layer.set_weights([uniform(rng, -1, 1, w.shape) for w in layer.weights])
    inputs = distinct(rng, shape) if "Pooling" in kind else uniform(rng, -1, 1, shape)
    outputs = keras.ops.convert_to_numpy(layer(inputs))
    upstream = uniform(rng, -1, 1, outputs.shape)
    input_gradient, weight_gradients = gradients(
        lambda x: weighted_sum(upstream, layer(x)), inputs, layer.weights
    )
    return {
        "name": name,
        "type": kind,
        "arguments": camel_arguments(
            {"keep_dims" if k == "keepdims" else k: v for k, v in arguments.items()}
        ),
        "inputShape": list(shape),
        "input": numbers(inputs),
        "weights": [
            {
                "name": camel(weight.name),
                "shape": list(weight.shape),
                "values": numbers(weight),
                "gradient": numbers(gradient),
            }
            for weight, gradient in zip(layer.weights, weight_gradients)
        ],
        "outputShape": list(outputs.shape),
        "output": numbers(outputs),
        "upstream": numbers(upstream),
        "inputGradient": numbers(input_gradient),
    }


def normalization_case(rng, name, shape, arguments):
    layer = layers.BatchNormalization(**arguments)
    layer.build(shape)
    channels = (shape[-1],)
    if layer.scale:
        layer.gamma.assign(uniform(rng, 0.5, 1.5, channels))
    if layer.center:
        layer.beta.assign(uniform(rng, -0.5, 0.5, channels))
    mean, variance = uniform(rng, -0.5, 0.5, channels), uniform(rng, 0.5, 1.5, channels)
    layer.moving_mean.assign(mean)
    layer.moving_variance.assign(variance)
    # Other means and deviations for each channel.
    batches = [
        (uniform(rng, -1, 1, channels) + uniform(rng, -2, 2, shape)).round(3) for _ in range(3)
    ]
    upstream = uniform(rng, -1, 1, shape)

    def pass_through(training):
        outputs = layer(batches[0], training=training)
        input_gradient, weight_gradients = gradients(
            lambda x: weighted_sum(upstream, layer(x, training=training)),
            batches[0],
            layer.trainable_variables,
        )
        result = {"output": numbers(outputs), "inputGradient": numbers(input_gradient)}
        for weight, gradient in zip(layer.trainable_variables, weight_gradients):
            result[camel(weight.name) + "Gradient"] = numbers(gradient)
        return result

    training = pass_through(training=True)
    layer.moving_mean.assign(mean)
    layer.moving_variance.assign(variance)
    means, variances = [], []
    for batch in batches:
        layer(batch, training=True)
        means.append(numbers(layer.moving_mean))
        variances.append(numbers(layer.moving_variance))
    return {
        "name": name,
        "arguments": camel_arguments(arguments),
        "inputShape": list(shape),
        "gamma": numbers(layer.gamma) if layer.scale else None,
        "beta": numbers(layer.beta) if layer.center else None,
        "movingMean": numbers(mean),
        "movingVariance": numbers(variance),
        "batches": [numbers(batch) for batch in batches],
        "upstream": numbers(upstream),
        "training": training,
        "movingMeans": means,
        "movingVariances": variances,
        "inference": pass_through(training=False),
    }


rng = np.random.default_rng(53)
write(
    {
        "layers": [layer_case(rng, *case) for case in CASES],
        "batchNormalization": [normalization_case(rng, *case) for case in NORMALIZATIONS],
    }
)
