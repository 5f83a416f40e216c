/// How much memory a model may take. It is counted before anything is allocated, and is the same on
/// every machine, so that a lesson that works on one works on all.
enum MemoryLimit {
  /// 4 GiB.
  static let bytes = Double(4 << 30)

  /// - Throws: ``CoreError/tooMuchMemory(what:bytes:limit:)`` for that many floating-point numbers.
  static func check(floats: Double, what: @autoclosure () -> String) throws(CoreError) {
    let needed = floats * Double(MemoryLayout<Float>.size)
    guard needed <= bytes else {
      throw .tooMuchMemory(what: what(), bytes: needed, limit: bytes)
    }
  }
}
