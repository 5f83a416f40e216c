// A raw value that counts beyond its type.
enum Byte: UInt8 { case last = 255, more } // error
print(Byte.last)
