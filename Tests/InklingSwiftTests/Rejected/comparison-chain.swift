// Comparisons in a chain
let n = 5
print(1 < n < 10) // error
