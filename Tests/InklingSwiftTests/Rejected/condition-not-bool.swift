// A condition that is an Int
let n = 1
if n { // error
  print("yes")
}
