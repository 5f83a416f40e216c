// A loop over an Int
for i in 5 { // error
  print(i)
}
