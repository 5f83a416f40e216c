"""JAX: an epoch of a dense network written by hand and compiled as a whole, a scan over its batches."""

import jax
import jax.numpy as jnp
import optax
from peer import serve

OPTIMIZERS = {
    "adam": lambda rate: optax.adam(rate, eps=1e-7),
    "sgd": optax.sgd,
    "rmsprop": lambda rate: optax.rmsprop(rate, decay=0.9, eps=1e-7),
}


class JaxPeer:
    def __init__(self, workload, examples, weights, threads):
        self.images, self.labels = jnp.asarray(examples.images), jnp.asarray(examples.labels)
        self.weights = [jnp.asarray(array) for array in weights]
        optimizer = OPTIMIZERS[workload.optimizer](workload.learning_rate)
        self.state = optimizer.init(self.weights)
        self.random = jax.random.key(17)
        count, size = workload.count, workload.batch_size
        full = count // size

        def outputs(weights, images):
            numbers = images
            for place in range(0, len(weights), 2):
                numbers = numbers @ weights[place] + weights[place + 1]
                if place + 2 < len(weights):
                    numbers = jax.nn.relu(numbers)
            return numbers

        def loss(weights, images, labels):
            logits = outputs(weights, images)
            return optax.softmax_cross_entropy_with_integer_labels(logits, labels).mean()

        def epoch(weights, state, random, images, labels):
            order = jax.random.permutation(random, count)

            def step(carried, batch):
                weights, state = carried
                value, slopes = jax.value_and_grad(loss)(weights, images[batch], labels[batch])
                changes, state = optimizer.update(slopes, state, weights)
                return (optax.apply_updates(weights, changes), state), value

            carried, values = jax.lax.scan(
                step, (weights, state), order[: full * size].reshape(full, size)
            )
            total = values.sum() * size
            if count % size:
                carried, value = step(carried, order[full * size :])
                total += value * (count % size)
            return *carried, total / count

        self.compiled_epoch = jax.jit(epoch, donate_argnums=(0, 1))
        self.outputs = jax.jit(lambda weights, images: jax.nn.softmax(outputs(weights, images)))

    def epoch(self):
        self.random, random = jax.random.split(self.random)
        self.weights, self.state, loss = self.compiled_epoch(
            self.weights, self.state, random, self.images, self.labels
        )
        return float(loss)

    def predict_one(self, image):
        return self.outputs(self.weights, image).block_until_ready()

    def predict_many(self, images):
        return self.outputs(self.weights, images).block_until_ready()


serve(JaxPeer)
