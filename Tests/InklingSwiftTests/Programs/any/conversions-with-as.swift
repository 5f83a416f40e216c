// Type casting: as for literals and conversions to optionals and Any
// ---
let things: [Any] = [1, "two"]
let box: Any = "five"
let o: Any? = nil
print(o == nil, 3 as Double, [] as [Int], nil as Int? == nil, "c" as Character)
let maybe: Any = Optional(5) as Any
print(maybe as? Int ?? 0, "\(box) \(things[1])", things.count)
let nested: Any = things
print(nested)
