// A pattern of another type
let n = 3
switch n {
case "three": print("three") // error
default: print("other")
}
