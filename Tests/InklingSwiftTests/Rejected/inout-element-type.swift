// An in-out argument of another type
func bump(_ n: inout Double) { n += 1 }
var n = 1
bump(&n) // error
