// A mutating method of a temporary value
struct Counter { var n = 0; mutating func bump() { n += 1 } }
func make() -> Counter { Counter() }
make().bump() // error
