// A type parameter that nothing decides
func make<T>() -> [T] { [] }
let list = make() // error
print(list)
