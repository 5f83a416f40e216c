// Strings: working with characters
// ---
let text = "Hello, wörld! 🇩🇪é"
print(text.count, text.first!, text.last!, text.isEmpty, text.uppercased())
for c in "abc" { print(c, terminator: "-") }
print()
let letter: Character = "x"
print(letter, [letter], letter == "x", "a" < letter, letter.isLetter, letter.uppercased())
var vowels = 0
for c in text where "aeiou".contains(c) { vowels += 1 }
print(vowels)
var counts: [Character: Int] = [:]
for c in "mississippi" { counts[c, default: 0] += 1 }
print(counts.sorted { $0.key < $1.key }.map { "\($0.key)\($0.value)" }, counts["s"]!)
