"""Makes `png.json`: PNG files of all kinds, and with each what TensorFlow reads in it.

    pip install tensorflow==2.21 pypng numpy
    python make_png.py

Of each, `file` is the file, and the number of channels (1 grayscale, 3 RGB, 4 RGBA) stands for its pixels, row by row,
as `tf.io.decode_png` gives them; all in Base64. For files with 16 bits a value, TensorFlow's are cut off and ours rounded,
so they are compared with a tolerance of 1; so are gray values of colors, which libpng inside TensorFlow computes
with other roundings.
"""

import base64
import io
import json

import numpy as np
import png
import tensorflow as tf

random = np.random.default_rng(4)
height, width = 7, 5
pictures = {}


def text(content):
    return base64.b64encode(content).decode("ascii")


def write(name, rows, channels=(1, 3, 4), **options):
    stream = io.BytesIO()
    png.Writer(width=width, height=height, **options).write(stream, rows)
    pictures[name] = {"file": text(stream.getvalue())}
    for count in channels:
        pixels = tf.io.decode_png(stream.getvalue(), channels=count).numpy()
        pictures[name][str(count)] = text(pixels.tobytes())


def numbers(count, maximum):
    return random.integers(0, maximum + 1, size=(height, width * count)).tolist()


for depth in (1, 2, 4, 8, 16):
    # Below eight bits, TensorFlow takes an opacity of that few bits for full.
    channels = (1, 3, 4) if depth >= 8 else (1, 3)
    write(f"gray{depth}", numbers(1, 2**depth - 1), channels, greyscale=True, bitdepth=depth)
write("graya8", numbers(2, 255), greyscale=True, alpha=True, bitdepth=8)
for depth in (8, 16):
    write(f"rgb{depth}", numbers(3, 2**depth - 1), greyscale=False, bitdepth=depth)
    write(f"rgba{depth}", numbers(4, 2**depth - 1), greyscale=False, alpha=True, bitdepth=depth)
palette = [tuple(color) for color in random.integers(0, 256, size=(16, 3)).tolist()]
write("palette4", numbers(1, 15), (1, 3), palette=palette, bitdepth=4)
transparent = [color + (opacity,) for color, opacity in zip(palette, range(0, 256, 16))]
write("palettea8", numbers(1, 15), palette=transparent, bitdepth=8)
# What a file says about its colors does not change its values.
write("gamma", numbers(3, 255), greyscale=False, bitdepth=8, gamma=1.0)
write("interlaced", numbers(3, 255), greyscale=False, bitdepth=8, interlace=True)

with open("png.json", "w") as file:
    json.dump(pictures, file, indent=1, sort_keys=True)
    file.write("\n")
