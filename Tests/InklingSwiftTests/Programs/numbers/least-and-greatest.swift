// Mathematics: min and max
// ---
print(min(3, 1, 2), max(3, 1, 2), min(2.5, 1), max("a", "b"), min(4, 4), max(1, 5, 3, 9, 2))
let nan = Double.nan
print(max(1, nan), max(nan, 1), min(1, nan), min(nan, 1), max(0.0, -0.0), max(-0.0, 0.0), min(-0.0, 0.0))
print(abs(-3), abs(3), abs(-0.0), abs(-2.5))
print([3, 1, 2].max()!, [3, 1, 2].min()!, [2.5, .nan, 1].max()!, ["b", "a"].min()!, [Int]().max() ?? -1)
