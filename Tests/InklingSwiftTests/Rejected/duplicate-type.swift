// Two types with one name
struct Point { var x = 0 }
struct Point { var y = 0 } // error
print(1)
