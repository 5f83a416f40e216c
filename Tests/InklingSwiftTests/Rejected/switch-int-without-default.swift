// A switch over an Int without default
let n = 3
switch n { // error
case 0: print("zero")
case 1...9: print("digit")
}
