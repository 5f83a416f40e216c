// A switch over an optional without nil
let n: Int? = 4
switch n { // error
case let x?: print(x)
}
