// A structure that inherits from a structure
struct Shape { var name = "" }
struct Square: Shape { var side = 1.0 } // error
print(1)
