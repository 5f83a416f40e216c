// Expressions: key paths as functions
// ---
print(["a", "bcd"].map(\.count), [[1], []].filter(\.isEmpty).count)
print([(x: 1, y: "a"), (x: 2, y: "b")].map(\.y), [[1, 2], [3]].map(\.first!))
print([3, 1].map(\.self), ["ab"].map(\String.count))
