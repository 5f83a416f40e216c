// An instance member used on the type
struct Counter { var n = 0 }
print(Counter.n + 1) // error
