// A getter that throws, read without try
struct S { var x: Int { get throws { 1 } } }
print(S().x) // error
