// A switch over a tuple of Bools without one combination
let a = true, b = false
switch (a, b) { // error
case (true, _): print("a")
case (false, true): print("b")
}
