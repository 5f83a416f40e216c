def iterations(x, y, limit):
    real = 0.0
    imaginary = 0.0
    for step in range(limit):
        real_square = real * real
        imaginary_square = imaginary * imaginary
        if real_square + imaginary_square > 4.0:
            return step
        imaginary = 2.0 * real * imaginary + y
        real = real_square - imaginary_square + x
    return limit


width = 600
height = 400
inside = 0
total = 0
for row in range(height):
    for column in range(width):
        x = -2.0 + 3.0 * column / width
        y = -1.0 + 2.0 * row / height
        count = iterations(x, y, 200)
        total += count
        if count == 200:
            inside += 1
print(inside, total)
