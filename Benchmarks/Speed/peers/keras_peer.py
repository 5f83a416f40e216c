"""Keras on the backend that KERAS_BACKEND names, as its documentation uses it."""

import os

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
from peer import serve  # noqa: E402

import keras  # noqa: E402

OPTIMIZERS = {
    "adam": keras.optimizers.Adam,
    "sgd": keras.optimizers.SGD,
    "rmsprop": keras.optimizers.RMSprop,
}


def made(layer):
    number = int(layer.number)
    match layer.kind:
        case "dense":
            return keras.layers.Dense(number, activation=layer.activation)
        case "conv":
            return keras.layers.Conv2D(number, 3, activation=layer.activation)
        case "pool":
            return keras.layers.MaxPooling2D(number)
        case "dropout":
            return keras.layers.Dropout(layer.number)
        case "flatten":
            return keras.layers.Flatten()


class KerasPeer:
    def __init__(self, workload, examples, weights, threads):
        if keras.backend.backend() == "tensorflow":
            import tensorflow

            tensorflow.config.threading.set_intra_op_parallelism_threads(threads)
        self.examples, self.batch_size = examples, workload.batch_size
        self.model = keras.Sequential(
            [keras.Input(workload.shape), *[made(layer) for layer in workload.layers]]
        )
        self.model.set_weights(weights)
        self.model.compile(
            optimizer=OPTIMIZERS[workload.optimizer](workload.learning_rate),
            loss="sparse_categorical_crossentropy",
        )

    def epoch(self):
        history = self.model.fit(
            self.examples.images, self.examples.labels, batch_size=self.batch_size, verbose=0
        )
        return history.history["loss"][0]

    def predict_one(self, image):
        """The fastest way that Keras documents for one batch."""
        return self.model.predict_on_batch(image)

    def predict_many(self, images):
        return self.model.predict(images, batch_size=512, verbose=0)


serve(KerasPeer)
