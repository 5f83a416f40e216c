// A program: word and letter statistics of a text
import Foundation
let text = """
  The quick brown fox jumps over the lazy dog. The dog, being lazy,
  did not react; the fox - quick as ever - was gone!
  """
// ---
let words = text.lowercased().components(separatedBy: CharacterSet.letters.inverted).filter { !$0.isEmpty }
print(words.count, Set(words).count, words.map(\.count).max()!, words.filter { $0.count == 3 }.count)
let counts = words.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
let top = counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
for (word, n) in top.prefix(5) { print(word.padding(toLength: 6, withPad: " ", startingAt: 0), String(repeating: "#", count: n), n) }
let byLength = Dictionary(grouping: Set(words), by: \.count)
for n in byLength.keys.sorted() { print(n, byLength[n]!.sorted()) }
let letters = text.lowercased().filter(\.isLetter)
let frequency = Dictionary(letters.map { ($0, 1) }, uniquingKeysWith: +)
print(letters.count, frequency.count, frequency["e"]!, frequency["z"]!, frequency.max { ($0.value, $1.key) < ($1.value, $0.key) }!)
print(text.components(separatedBy: "\n").map(\.count), text.filter { $0.isPunctuation }.count, text.split(separator: " ").count)
let bigrams = zip(words, words.dropFirst()).map { "\($0) \($1)" }
print(Dictionary(grouping: bigrams) { $0 }.filter { $0.value.count > 1 }.keys.sorted())
let entropy = -frequency.values.sorted().map { Double($0) / Double(letters.count) }.map { $0 * log2($0) }.reduce(0, +)
print(String(format: "%.4f", entropy), words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.prefix(3).joined(separator: " "))
let vowels: Set<Character> = ["a", "e", "i", "o", "u"]
