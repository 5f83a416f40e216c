"""Makes the models of KerasModelTests: python make_keras_models.py (made with Keras 3.15.1 on TensorFlow).

For each model `Keras/NAME.keras`, trained for 3 steps, and `Keras/NAME.npz` with what Keras gives then:
its outputs for the examples, and its weights after 3 steps more.
"""

import os
import pathlib

os.environ["KERAS_BACKEND"] = "tensorflow"
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"

import keras
import numpy as np
from keras import layers, losses, metrics, optimizers, regularizers

schedules = optimizers.schedules
folder = pathlib.Path(__file__).parent / "Keras"
batch, steps = 8, 3
count = batch * steps


def features(shape):
    """Numbers in 0..<1 that the tests compute as well."""
    numbers = np.arange(count * int(np.prod(shape)), dtype=np.int64) * 7919 % 1009
    return (numbers.astype(np.float32) / np.float32(1009)).reshape((count, *shape))


def labels(classes):
    return np.arange(count) * 5 % 7 % classes


def one_hot(classes):
    return np.eye(classes, dtype=np.float32)[labels(classes)]


def write(name, model, x, y, trained=True):
    if trained:
        model.fit(x, y, batch_size=batch, shuffle=False, verbose=0)
    model.save(folder / f"{name}.keras")
    arrays = {"outputs": model.predict(x, verbose=0)}
    if trained:
        model.fit(x, y, batch_size=batch, shuffle=False, verbose=0)
    arrays |= {f"weights_{index}": value for index, value in enumerate(model.get_weights())}
    np.savez_compressed(folder / f"{name}.npz", **arrays)


def dense(units, **options):
    return layers.Dense(units, **options)


def small(*more, optimizer, loss="mean_squared_error", metrics=None, classes=3):
    """A small network of two layers, with the rest as given."""
    model = keras.Sequential([layers.Input((5,)), dense(4, activation="tanh"), dense(classes), *more])
    model.compile(optimizer=optimizer, loss=loss, metrics=metrics)
    return model


keras.utils.set_random_seed(17)

model = keras.Sequential(
    [
        layers.Input((3, 4), name="pictures"),
        layers.Flatten(name="flat"),
        dense(
            6,
            activation="relu",
            name="hidden",
            kernel_regularizer=regularizers.L2(0.01),
            bias_regularizer=regularizers.L1(0.001),
            kernel_initializer="he_normal",
            bias_initializer=keras.initializers.Constant(0.1),
        ),
        layers.Dropout(0.0, seed=3),
        dense(
            4,
            activation="softmax",
            use_bias=False,
            kernel_regularizer=regularizers.L1L2(0.001, 0.002),
            name="classes",
        ),
    ],
    name="digits",
)
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
write("dense_adam", model, features((3, 4)), labels(4))
model.save_weights(folder / "dense_adam.weights.h5")

model = keras.Sequential(
    [
        layers.Input((9, 8, 2)),
        layers.ZeroPadding2D(((1, 0), (2, 1))),
        layers.Conv2D(4, (3, 2), strides=(2, 1), padding="same", activation="relu"),
        layers.BatchNormalization(momentum=0.9, epsilon=0.01),
        layers.Conv2D(3, 2, dilation_rate=(1, 2), use_bias=False),
        layers.BatchNormalization(scale=False, center=False, axis=3),
        layers.MaxPooling2D(2, strides=1, padding="same"),
        layers.AveragePooling2D((2, 1)),
        layers.Flatten(),
        dense(3, activation="softmax"),
    ]
)
model.compile(
    optimizer=optimizers.SGD(0.05, momentum=0.9, nesterov=True, weight_decay=0.001),
    loss=losses.SparseCategoricalCrossentropy(),
    metrics=[metrics.SparseCategoricalAccuracy(), metrics.SparseTopKCategoricalAccuracy(k=2)],
)
write("convolution_sgd", model, features((9, 8, 2)), labels(3))

model = keras.Sequential(
    [
        layers.Input((6, 6)),
        layers.Reshape((6, 6, -1)),
        layers.SeparableConv2D(4, 3, padding="same", depth_multiplier=2, activation="elu"),
        layers.DepthwiseConv2D(2, strides=2, depth_multiplier=2),
        layers.SeparableConv2D(3, 2, use_bias=False, dilation_rate=2, padding="same"),
        layers.GlobalAveragePooling2D(keepdims=True),
        layers.GlobalMaxPooling2D(),
        dense(2, activation="sigmoid"),
    ]
)
model.compile(
    optimizer=optimizers.RMSprop(0.003, momentum=0.5, centered=True),
    loss=losses.BinaryCrossentropy(label_smoothing=0.1),
    metrics=[metrics.BinaryAccuracy(threshold=0.25), metrics.Precision(), metrics.Recall(class_id=1)],
)
write("separable_rmsprop", model, features((6, 6)), one_hot(2))

functions = (
    "linear relu selu sigmoid tanh softplus softsign silu hard_sigmoid exponential softmax "
    "log_softmax leaky_relu elu gelu"
).split()
model = keras.Sequential([layers.Input((5,))])
for function in functions:
    # Far from the corners of functions, where two programs may be on different sides.
    model.add(dense(5, activation=function, kernel_initializer="lecun_normal"))
for layer in [
    layers.ReLU(),
    dense(5, activation=layers.LeakyReLU(negative_slope=0.5)),
    layers.LeakyReLU(),
    dense(5, activation=layers.ELU(alpha=0.5)),
    layers.ELU(alpha=0.7),
    layers.Activation("gelu", name="bend"),
    layers.Softmax(),
]:
    model.add(layer)
model.compile(optimizer=optimizers.Nadam(0.002), loss="mse", metrics=["mae", "mse"])
write("activations_nadam", model, features((5,)), one_hot(5))

model = keras.Sequential([layers.Input((6,))])
for initializer in [
    "zeros",
    "ones",
    "glorot_uniform",
    "glorot_normal",
    "he_uniform",
    "he_normal",
    "lecun_uniform",
    "lecun_normal",
    keras.initializers.RandomUniform(-0.1, 0.2, seed=1),
    keras.initializers.RandomNormal(0.1, 0.2),
    keras.initializers.TruncatedNormal(-0.1, 0.3),
]:
    model.add(dense(6, bias_initializer=initializer if initializer != "ones" else "zeros"))
    if not isinstance(initializer, str) or initializer in ("ones", "he_uniform"):
        model.add(dense(6, kernel_initializer=initializer, activation="tanh"))
model.compile(optimizer=optimizers.AdamW(0.001, weight_decay=0.01, clipnorm=0.5), loss="mae")
write("initializers_adamw", model, features((6,)), one_hot(6))

write(
    "amsgrad_exponential",
    small(
        optimizer=optimizers.Adam(
            schedules.ExponentialDecay(0.01, 2, 0.5, staircase=True), amsgrad=True, clipvalue=0.1
        ),
        loss=losses.CategoricalCrossentropy(from_logits=True, label_smoothing=0.2),
        metrics=[
            metrics.CategoricalAccuracy(),
            metrics.TopKCategoricalAccuracy(k=2),
            metrics.F1Score(average="macro"),
            metrics.Precision(thresholds=0.3, class_id=2),
        ],
    ),
    features((5,)),
    one_hot(3),
)
write(
    "adamax_cosine",
    small(
        optimizer=optimizers.Adamax(
            schedules.CosineDecay(0.001, 10, alpha=0.1, warmup_target=0.02, warmup_steps=4),
            global_clipnorm=0.7,
        ),
        loss=losses.SparseCategoricalCrossentropy(from_logits=True),
    ),
    features((5,)),
    labels(3),
)
write(
    "adagrad_polynomial",
    small(optimizer=optimizers.Adagrad(schedules.PolynomialDecay(0.1, 5, power=2.0))),
    features((5,)),
    one_hot(3),
)
write(
    "adadelta_piecewise",
    small(optimizer=optimizers.Adadelta(schedules.PiecewiseConstantDecay([2, 4], [1.0, 0.5, 0.1]))),
    features((5,)),
    one_hot(3),
)
write(
    "sgd_inverse",
    small(optimizer=optimizers.SGD(schedules.InverseTimeDecay(0.1, 2, 0.5))),
    features((5,)),
    one_hot(3),
)
write(
    "rmsprop_restarts",
    small(optimizer=optimizers.RMSprop(schedules.CosineDecayRestarts(0.01, 2, t_mul=1.5))),
    features((5,)),
    one_hot(3),
)
write(
    "binary_logits",
    small(optimizer="rmsprop", loss=losses.BinaryCrossentropy(from_logits=True)),
    features((5,)),
    one_hot(3),
)

start = keras.Input((5,), name="start")
middle = dense(4, activation="relu", name="b")(start)
middle = layers.BatchNormalization(name="a")(middle)
end = dense(3, name="end")(middle)
model = keras.Model(start, end, name="chain")
model.compile("sgd", "mse")
write("functional_chain", model, features((5,)), one_hot(3))

write(
    "never_compiled",
    keras.Sequential([layers.Input((5,)), dense(4), dense(2, activation="softmax")]),
    features((5,)),
    None,
    trained=False,
)
model = keras.Sequential([dense(4), dense(3)])
model.compile("adam", "mse")
model.save(folder / "never_built.keras")
write(
    "never_trained", small(optimizer=optimizers.Nadam()), features((5,)), None, trained=False
)
