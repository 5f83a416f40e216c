// if let with a value that is not optional
let n = 5
if let m = n { // error
  print(m)
}
