// Result whose failure is no Error
let r: Result<Int, String> = .success(1) // error
print(r)
