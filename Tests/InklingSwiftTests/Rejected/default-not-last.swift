// A case after default
let n = 3
switch n {
default: print("other")
case 1: print("one") // error
}
