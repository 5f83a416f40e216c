// A loop over an optional array
let list: [Int]? = [1, 2]
for x in list { // error
  print(x)
}
