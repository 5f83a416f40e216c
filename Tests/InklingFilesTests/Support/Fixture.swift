import Foundation
import InklingFiles

/// The files beside the tests, and the scripts that made them.
enum Fixture {
  /// The path of a file in the folder `Fixtures`.
  static func path(_ name: String, from file: StaticString = #filePath) -> String {
    URL(fileURLWithPath: "\(file)").deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Fixtures/" + name).path
  }

  /// The content of a file in the folder `Fixtures`.
  static func bytes(_ name: String) throws -> [UInt8] { try FileContent.read(path(name)) }
}
