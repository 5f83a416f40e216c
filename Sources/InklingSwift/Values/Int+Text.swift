extension Int {
  /// Its decimal digits, as `description` has them; that one asks for any base, which takes longer.
  var digits: String {
    var rest = magnitude
    var count = self < 0 ? 2 : 1
    var bound: UInt = 10
    while rest >= bound {
      count += 1
      bound *= 10
      // Longer text does not lie in the string itself.
      if count > 15 { return description }
    }
    return String(unsafeUninitializedCapacity: count) { bytes in
      for place in stride(from: count - 1, through: 0, by: -1) {
        bytes[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      }
      if self < 0 { bytes[0] = UInt8(ascii: "-") }
      return count
    }
  }
}
