"""Makes `resize.json`: what TensorFlow's `tf.image.resize` makes of pictures, which is what Keras's
`image_dataset_from_directory` does with them.

    pip install tensorflow==2.21 numpy
    python make_resize.py

Each case has the old and the new size, the pixels, row by row, and TensorFlow's numbers before they are rounded.
"""

import json

import numpy as np
import tensorflow as tf

random = np.random.default_rng(7)
cases = []
for method in ("bilinear", "area"):
    for old, new in [
        ((7, 5), (7, 5)), ((8, 8), (4, 4)), ((9, 6), (4, 5)), ((4, 5), (9, 6)), ((1, 1), (3, 2)),
        ((20, 30), (1, 1)), ((13, 2), (5, 7)),
    ]:
        for channels in (1, 3):
            pixels = random.integers(0, 256, size=old + (channels,)).astype(np.uint8)
            numbers = tf.image.resize(pixels, new, method=method).numpy()
            cases.append({
                "method": method, "old": old, "new": new, "channels": channels,
                "pixels": pixels.ravel().tolist(),
                "numbers": [round(float(number), 4) for number in numbers.ravel()],
            })
with open("resize.json", "w") as file:
    json.dump(cases, file)
    file.write("\n")
