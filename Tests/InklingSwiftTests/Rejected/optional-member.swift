// A member of an optional without ? or !
let words = ["a", "b"]
print(words.first.uppercased()) // error
