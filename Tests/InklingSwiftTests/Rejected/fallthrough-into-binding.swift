// fallthrough into a case that binds a value
let p = (1, 2)
switch p {
case (0, _):
  fallthrough // error
case (let x, 2): print(x)
default: print("other")
}
