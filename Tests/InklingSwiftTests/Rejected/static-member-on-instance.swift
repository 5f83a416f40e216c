// A static member used on a value
struct Counter { static let limit = 10 }
let c = Counter()
print(c.limit) // error
