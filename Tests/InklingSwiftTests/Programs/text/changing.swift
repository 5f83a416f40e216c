// Strings: changing a string
// ---
var s = "abc"
s.append("d"); s.append(contentsOf: "ef"); s += "g"; s.insert("_", at: s.startIndex)
print(s, s.removeFirst(), s.removeLast(), s, s.popLast()!)
s.removeAll { $0 == "b" }
print(s)
