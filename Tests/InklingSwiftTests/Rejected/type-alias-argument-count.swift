// A generic type alias with too many arguments
typealias Pair<T> = (T, T)
let p: Pair<Int, Int> = (1, 2) // error
print(p)
