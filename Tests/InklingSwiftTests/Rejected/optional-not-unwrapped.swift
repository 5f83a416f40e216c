// Computing with an optional
let n = Int("5")
print(n + 1) // error
