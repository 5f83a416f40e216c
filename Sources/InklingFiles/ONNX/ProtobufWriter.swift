/// Writes a message of Google's protocol buffers, field by field.
///
/// Source: "Protocol Buffers Documentation", section "Encoding".
struct ProtobufWriter {
  private(set) var bytes: [UInt8] = []

  /// How the value of a field is written.
  private enum WireType: UInt64 {
    case varint = 0
    case lengthDelimited = 2
    case fourBytes = 5
  }

  /// A whole number, negative ones in two's complement of 64 bits.
  mutating func write(_ number: Int, field: Int) {
    begin(field, .varint)
    append(varint: UInt64(bitPattern: Int64(number)))
  }

  mutating func write(_ number: Float, field: Int) {
    begin(field, .fourBytes)
    bytes += NumberBytes([number]).bytes
  }

  mutating func write(_ text: String, field: Int) {
    write(Array(text.utf8), field: field)
  }

  mutating func write(_ content: [UInt8], field: Int) {
    begin(field, .lengthDelimited)
    append(varint: UInt64(content.count))
    bytes += content
  }

  /// A message within this one.
  mutating func write(field: Int, _ body: (inout ProtobufWriter) -> Void) {
    var message = ProtobufWriter()
    body(&message)
    write(message.bytes, field: field)
  }

  private mutating func begin(_ field: Int, _ type: WireType) {
    append(varint: UInt64(field) << 3 | type.rawValue)
  }

  /// Seven bits to a byte, the lowest first; the eighth says that more come.
  private mutating func append(varint number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7f) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}
