// Printing: print with separator and terminator
// ---
print()
print("")
print(1, "two", 3.0, true)
print(1, 2, 3, separator: "-")
print("a", terminator: "")
print("b", "c", separator: "", terminator: "!\n")
print("x", separator: "-")
print(1, separator: ", ", terminator: ";\n")
print(["a", "b"], "c", separator: "\t")
print((), [()].count)
