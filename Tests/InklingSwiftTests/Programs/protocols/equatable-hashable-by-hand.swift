// Protocols: Equatable, Hashable and Comparable implemented by hand, hash(into:)
struct Word: Hashable, Comparable, CustomStringConvertible {
  let text: String
  static func == (a: Word, b: Word) -> Bool { a.text.lowercased() == b.text.lowercased() }
  func hash(into hasher: inout Hasher) { hasher.combine(text.lowercased()) }
  static func < (a: Word, b: Word) -> Bool { a.text.lowercased() < b.text.lowercased() }
  var description: String { text }
}
struct Fraction: Equatable, Comparable {
  let n: Int, d: Int
  static func == (a: Fraction, b: Fraction) -> Bool { a.n * b.d == b.n * a.d }
  static func < (a: Fraction, b: Fraction) -> Bool { a.n * b.d < b.n * a.d }
}
// ---
let words = ["Apple", "pear", "APPLE", "Pear", "fig"].map(Word.init)
print(Set(words).count, words[0] == words[2], words.sorted(), words.max()!, words.firstIndex(of: Word(text: "PEAR"))!)
var counts: [Word: Int] = [:]
for w in words { counts[w, default: 0] += 1 }
print(counts[Word(text: "aPPLE")]!, counts.count, counts.values.sorted())
print(Fraction(n: 1, d: 2) == Fraction(n: 2, d: 4), [Fraction(n: 1, d: 2), Fraction(n: 1, d: 3)].min()!, Fraction(n: 3, d: 4) >= Fraction(n: 2, d: 3))
print(Optional(words[0]) == words[2], [words[0]] == [words[2]], words.contains(Word(text: "FIG")))
