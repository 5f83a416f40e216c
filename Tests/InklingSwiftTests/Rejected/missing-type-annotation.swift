// A variable with neither type nor value
func f() {
  var n // error
  n = 1
}
