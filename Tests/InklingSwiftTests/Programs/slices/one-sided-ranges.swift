// Ranges: one-sided ranges and ranges of other types
// ---
for i in 3... { if i > 5 { break }; print(i, terminator: " ") }
print()
print(1..., ...3, ..<4, 0.5..<1, ["a"..."b"], "a"..."b", [0.5..<1])
