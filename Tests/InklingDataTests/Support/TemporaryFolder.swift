import Foundation

/// A folder that lives as long as this value.
final class TemporaryFolder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("inkling-data-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The path of a file in the folder, written first if it has content.
  func file(_ name: String, _ content: [UInt8]? = nil) throws -> String {
    let file = path + "/" + name
    if let content { try Data(content).write(to: URL(fileURLWithPath: file)) }
    return file
  }

  /// A folder in the folder.
  @discardableResult
  func makeFolder(_ name: String) throws -> String {
    let folder = path + "/" + name
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return folder
  }

  /// The names of the files in the folder, hidden ones too.
  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
  }
}
