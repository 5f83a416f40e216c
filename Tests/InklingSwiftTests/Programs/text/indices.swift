// Strings: indices
// ---
let text = "Hello, wörld! 🇩🇪é"
let letter: Character = "x"
let i = text.firstIndex(of: ",")!
print(text[..<i], text[text.index(after: i)...], text[text.startIndex], text.distance(from: text.startIndex, to: i))
print(text[text.index(text.startIndex, offsetBy: 1)], text[text.index(before: text.endIndex)])
