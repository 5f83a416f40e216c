// A call that fits two functions
func show(_ n: Int) -> String { "int" }
func show(_ n: Int) -> Int { n }
let x = show(1) // error
print(x)
