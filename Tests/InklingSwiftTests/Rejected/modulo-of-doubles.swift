// % of Doubles
let x = 5.5, y = 2.0
print(x % y) // error
