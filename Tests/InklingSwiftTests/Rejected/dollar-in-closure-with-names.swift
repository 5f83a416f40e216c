// $0 in a closure whose parameters have names
print([1, 2].map { x in $0 + 1 }) // error
