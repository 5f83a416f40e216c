import Synchronization

/// The short form of stored examples, made when somebody first asks for it.
final class ByteListsCache: Sendable {
  private let lists = Mutex<(isMade: Bool, lists: ByteLists?)>((false, nil))

  /// The lists; nil where the examples are too large for them.
  ///
  /// - Parameter makes: whether they are made now if there are none yet, which takes as long as an
  ///   epoch of a network of a few neurons.
  /// - Throws: ``CoreError/tooMuchMemory(what:bytes:limit:)`` if the system has no more.
  func lists(of bytes: [UInt8], size: Int, makes: Bool) throws(CoreError) -> ByteLists? {
    try lists.withLock { cached throws(CoreError) in
      if !cached.isMade && makes { cached = (true, try ByteLists(of: bytes, size: size)) }
      return cached.lists
    }
  }
}
