// Arrays: initializers, literals and repeated values
// ---
print(Array(repeating: 0, count: 3), [Double](repeating: 0, count: 2), Array(0..<4), Array(1...3))
let zeros: [Double] = Array(repeating: 0, count: 2)
let table: [[Float]] = Array(repeating: Array(repeating: 0.5, count: 2), count: 2)
let words = [String](repeating: "x", count: 2)
print(zeros, table, words, Array([1, 2].reversed()), [Int](0..<2), Array([5, 6].prefix(1)))
print([1, 2] + [3], [1.5] + [2], [[1]] + [[2, 3]], [1, 2] == [1, 2], [1] != [2], [[1]] == [[1]], [0.1] == [0.1])
let pairs = [(Int, String)]()
let optionals: [Int?] = [1, nil, 3]
print(pairs.count, optionals, Array(zip([1, 2], ["a", "b"])), Array([7, 8].enumerated()))
print(Array(stride(from: 0, to: 10, by: 3)), Array(stride(from: 1.0, through: 0, by: -0.25)))
print(Array(stride(from: Int.max - 5, through: Int.max, by: 10)), Array(stride(from: 5, to: 0, by: 1)))
