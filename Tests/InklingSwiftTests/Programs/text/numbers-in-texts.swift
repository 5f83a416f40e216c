// Strings: numbers read from and written to text
// ---
let word = "level"
print(word == String(word.reversed()), word.lowercased() == word)
print(Int("12")!, Int("x") == nil, Int("ff", radix: 16)!, String(255, radix: 2), String(255, radix: 16, uppercase: true), Double("1.5")!)
let parts = "3 4 5".split(separator: " ")
print(parts.map { Int($0)! }.reduce(0, +), parts[0] == "3", parts)
print("abc".enumerated().map { "\($0)\($1)" }, zip("ab", 1...).map { "\($0)\($1)" })
print(Set("hello").count, Set("abc").contains("a"), "hello".firstIndex(of: "z") == nil)
