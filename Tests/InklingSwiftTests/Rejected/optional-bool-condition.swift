// An optional Bool as a condition
let flag: Bool? = true
if flag { // error
  print("yes")
}
