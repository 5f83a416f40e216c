// A case without statements
let n = 3
switch n {
case 1: // error
case 2: print("two")
default: print("other")
}
