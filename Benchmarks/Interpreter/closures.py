from functools import reduce
from operator import add


def make_scaler(factor):
    return lambda x: x * factor


def compose(f, g):
    return lambda x: f(g(x))


numbers = list(range(100_000))
total = 0
for round in range(1, 25):
    squares = list(map(lambda x: x * x % 1000, numbers))
    even = list(filter(lambda x: x % 2 == 0, squares))
    total += reduce(lambda x, y: x + y, even, 0) + round
    total += reduce(add, squares, 0)
print(total)

halve = make_scaler(0.5)
triple = make_scaler(3.0)
both = compose(halve, triple)
value = 0.0
for i in range(1_200_000):
    value = both(value) * 0.5 + float(i % 3)
print(f"{value:.6f}")

calls = 0


def count(amount):
    global calls
    calls += amount


for i in range(1_200_000):
    count(i % 5)
print(calls)

pairs = list(map(lambda x: (x % 100, x * 0.25), numbers))
heavy = list(map(lambda pair: pair[1], filter(lambda pair: pair[0] > 50, pairs)))
print(len(heavy), f"{reduce(add, heavy, 0.0):.2f}")
