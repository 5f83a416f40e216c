// return at top level within a loop
for i in 0..<3 {
  if i == 1 { return i } // error
}
