// Changing the variable of a for loop
for i in 0..<3 {
  i += 1 // error
  print(i)
}
