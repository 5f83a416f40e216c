// Strings: digits, ranges of letters and other members of Character
import Foundation
// ---
let letter: Character = "x"
let text = "Hello"
let digit: Character = "7"
print(digit.wholeNumberValue!, digit.isNumber, letter.isNumber, Int(String(digit))!, Character("q"))
print("\(digit)\(text.prefix(3))", String(digit), String(text.prefix(2)), String(describing: [1, 2]), String(reflecting: "q"))
print(("a"..."z").contains(letter), ("a"..."f").contains(letter), (0...1).contains(0.5), (0.0..<1.0).contains(1.0))
print("a\tb", "tab\t".debugDescription, "abc".capitalized, "ABC".lowercased(), "x".utf8.count, Array("é".utf8).count)
print("hello world".split { $0 == " " }, "aXbX".split(separator: "X"), "k=v".split(separator: "=")[1])
let sub = "hello".dropFirst(2)
print(sub == "llo", sub.count, sub.uppercased(), "x" + sub, sub.first!, sub.startIndex == "hello".startIndex)
switch digit { case "0"..."9": print("digit"); default: print("other") }
print("zebra" < "apple", ["b", "a"].sorted(), ["x", "y"].joined(), ("abc".max()!))
print("one\ntwo".components(separatedBy: "\n"), "a1b2".filter { $0.isNumber }, "word".prefix(while: { $0 != "r" }), "word".drop(while: { $0 != "r" }))
print("abc".elementsEqual("abc"), "abc".starts(with: "ab"), "banana".count(where: { $0 == "a" }))
