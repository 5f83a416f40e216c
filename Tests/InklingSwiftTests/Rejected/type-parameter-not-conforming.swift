// A type given as an argument that does not conform
protocol P { init() }
func make<T: P>(_ t: T.Type) -> T { t.init() }
print(make(Int.self)) // error
