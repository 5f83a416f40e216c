// Printing: values inside arrays and tuples
// ---
print([1, 2], [1.5, 2], ["a", "b\"c", "d\\e", "tab\t", "line\n", "é😀\u{7f}"], [true])
print([[1], [], [2, 3]], [["x"]], [(1, "a"), (2, "b")], [(n: 1, s: "a")])
print((1, "a"), (x: 1, y: 2.5), (1, label: "z"), ((1, 2), 3), ([1], "s"))
let some: Int? = 3
let none: Int? = nil
let text: String? = "t"
let nested: Int?? = 4
print([some, none], [text], (some, text))
print("\([some, none])", "\((none, 1))", "\([text])")
print([nested], [0.1, 1e20, -0.0], [1...3], [0..<2], (1...3, 0..<2))
print([[some], [none]], [[text, nil]])
let ranges = [0..<3, 1..<1]
print(ranges, 0..<3, 1...3, "\(2...4)")
let floats: [Float] = [0.1, 3]
print(floats, (floats, 1))
