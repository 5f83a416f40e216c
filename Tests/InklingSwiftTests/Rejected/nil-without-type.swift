// nil without a type
let x = nil // error
print(x as Any)
