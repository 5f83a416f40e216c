// An in-out parameter captured by an escaping closure
var kept: [() -> Void] = []
func f(_ n: inout Int) {
  kept.append { n += 1 } // error
}
