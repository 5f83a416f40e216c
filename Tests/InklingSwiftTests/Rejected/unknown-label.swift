// break with a label that does not exist
outer: for i in 0..<3 {
  for j in 0..<3 {
    if i == j { break outr } // error
  }
}
