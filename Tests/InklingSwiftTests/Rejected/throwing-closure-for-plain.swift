// A throwing closure for a parameter that does not throw
struct Failure: Error {}
func apply(_ f: (Int) -> Int) -> Int { f(1) }
func check(_ n: Int) throws -> Int { if n > 5 { throw Failure() }; return n }
print(apply(check)) // error
