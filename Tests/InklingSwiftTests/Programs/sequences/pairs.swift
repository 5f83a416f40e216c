// Sequences: zip and enumerated
// ---
let names = ["x", "y"], values = [1.5, 2.5, 3.5]
for (i, name) in names.enumerated() { print(i, name) }
for (name, value) in zip(names, values) { print(name, value) }
for pair in zip(names, values) { print(pair.0, pair.1, pair) }
for pair in names.enumerated() { print(pair.offset, pair.element, pair) }
print(zip([1, 2], [3, 4]).map { $0.0 * $0.1 }, zip([1, 2], [3, 4]).map { $0 * $1 }.reduce(0, +))
print(zip([1, 2], [3, 4]).map { a, b in a - b }, values.enumerated().map { Double($0) * $1 })
print([1, 2, 3].enumerated().filter { $0.offset > 0 }, names.enumerated().map { (i, s) in "\(i)\(s)" })
for (i, _) in values.enumerated() where i != 1 { print(i) }
