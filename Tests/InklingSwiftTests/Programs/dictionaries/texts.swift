// Dictionaries: as text
// ---
let one = ["k": 1.5]
print(one, [one], [String: Int](), (one, 1))
print(one.first!.key, one.first!.value)
let nested = ["m": ["x": 1]]
print(nested, nested["m"]!["x"]!)
print(["a": "b"], [1: true], [2.5: "x\n"])
