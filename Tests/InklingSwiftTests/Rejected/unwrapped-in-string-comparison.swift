// Comparing an optional with <
let n = Int("3")
print(n < 5) // error
