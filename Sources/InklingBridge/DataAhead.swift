import Foundation
import Inkling
import Synchronization

/// Data that is loaded while the lesson that wants it is still being checked: unpacking MNIST takes as long as the check.
final class DataAhead: Sendable {
  typealias Parts = (train: Dataset, test: Dataset)

  /// One load under way.
  private final class Load: Sendable {
    let name: String
    private let result = Mutex<Result<Parts, any Error>?>(nil)
    private let group = DispatchGroup()

    init(_ name: String, _ load: @escaping @Sendable () throws -> Parts) {
      self.name = name
      DispatchQueue.global().async(group: group) { [self] in
        let loaded = Result { try load() }
        result.withLock { $0 = loaded }
      }
    }

    /// What came of it, waiting for it if need be.
    func parts() throws -> Parts? {
      group.wait()
      return try result.withLock { $0 }?.get()
    }
  }

  private let pending = Mutex<Load?>(nil)

  /// Begins to load data, unless some are waiting already.
  ///
  /// - Parameter name: by which ``take(_:)`` knows them.
  func begin(_ name: String, _ load: @escaping @Sendable () throws -> Parts) {
    pending.withLock { pending in
      if pending == nil { pending = Load(name, load) }
    }
  }

  /// The data of that name, or nil where their loading has not been begun. They are given once, so that nothing is kept.
  ///
  /// - Throws: what the load threw.
  func take(_ name: String) throws -> Parts? {
    let load = pending.withLock { pending in
      guard pending?.name == name else { return nil as Load? }
      defer { pending = nil }
      return pending
    }
    return try load?.parts()
  }
}
