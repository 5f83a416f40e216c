// A recursive enumeration without indirect
enum List { // error
  case end
  case node(Int, List)
}
print(1)
