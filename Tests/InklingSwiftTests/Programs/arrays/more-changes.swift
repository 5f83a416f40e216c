// Arrays: further members that change an array
// ---
var a = [5, 3, 9, 1]
a.sort(by: >)
print(a, a.removeFirst(), a)
a.reverse()
print(a, a.popLast() ?? 0, a)
a.removeAll(where: { $0 > 4 })
print(a)
a.removeAll()
print(a.popLast() == nil, a.isEmpty)
var words = ["bb", "a", "ccc"]
words.sort { $0.count < $1.count }
print(words)
words.sort()
words.insert("z", at: 1)
print(words, words.remove(at: 0))
