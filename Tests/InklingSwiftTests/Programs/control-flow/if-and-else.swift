// Control flow: if, else and guard
// ---
for n in [-1, 0, 1, 7] {
  if n < 0 {
    print("negative")
  } else if n == 0 {
    print("zero")
  } else if n > 5, n % 2 == 1 {
    print("large and odd")
  } else {
    print("positive")
  }
  if n > 0 { let n = n * 10; print(n) }
}
