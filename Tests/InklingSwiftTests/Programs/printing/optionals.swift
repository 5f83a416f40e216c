// Printing: optionals
// ---
let some: Int? = 3
let none: Int? = nil
let text: String? = "a\"b"
let nested: Int?? = 4
let list: [Int]? = [1, 2]
let pair: (Int, String)? = (1, "x")
print(some, none, text, nested, list, pair)
