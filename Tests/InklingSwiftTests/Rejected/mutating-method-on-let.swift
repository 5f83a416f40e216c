// A mutating method of a constant
struct Counter { var n = 0; mutating func bump() { n += 1 } }
let c = Counter()
c.bump() // error
print(c)
