// & before a literal
func bump(_ n: inout Int) { n += 1 }
bump(&5) // error
