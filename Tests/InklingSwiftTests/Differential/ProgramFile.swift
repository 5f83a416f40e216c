import Foundation
import Testing

/// A file of `Programs` or `Rejected`.
struct ProgramFile: Sendable, CustomTestStringConvertible, CustomStringConvertible {
  /// Where it is from the folder of these tests: `Programs/text/characters.swift`.
  let path: String
  let source: String

  var description: String { path }
  var testDescription: String { path }

  /// Its folder, which is about one topic.
  var topic: String { String(path.split(separator: "/").dropLast().last ?? "") }

  var name: String { URL(filePath: path).deletingPathExtension().lastPathComponent }

  private var lines: [Substring] {
    source.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// What the first line says that the program shows.
  var title: String { lines[0].hasPrefix("// ") ? String(lines[0].dropFirst(3)) : "" }

  /// What stands between the lines that are `// ---`.
  var parts: [String] {
    lines.split(separator: "// ---", omittingEmptySubsequences: false)
      .map { $0.joined(separator: "\n") }
  }

  /// The lines, from 1, that end in `// error`.
  var linesWithErrors: [Int] {
    lines.indices.filter { lines[$0].hasSuffix("// error") }.map { $0 + 1 }
  }
}

extension ProgramFile {
  static let programs = all(in: "Programs")
  static let rejected = all(in: "Rejected")

  static let tests = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static func all(in folder: String) -> [ProgramFile] {
    let inside = try? FileManager.default.subpathsOfDirectory(
      atPath: tests.appending(path: folder).path)
    return (inside ?? []).filter { $0.hasSuffix(".swift") }.map { "\(folder)/\($0)" }.sorted()
      .compactMap { path in
        let source = try? String(contentsOf: tests.appending(path: path), encoding: .utf8)
        return source.map { ProgramFile(path: path, source: $0) }
      }
  }
}

extension ProgramFile {
  /// The ways in which a lesson can hold a program.
  enum Form: String, CaseIterable {
    case oneStep = "as one step"
    case severalSteps = "as several steps"
    case function = "with its last part in a function"
  }

  /// The steps of a lesson that holds the program in this form; `nil` where it has no parts to do so.
  func steps(_ form: Form) -> [String]? {
    guard form != .oneStep else { return [source] }
    guard let last = parts.last, parts.count > 1 else { return nil }
    guard form == .function else { return parts }
    let first = parts.dropLast().joined(separator: "\n")
    return ["\(first)\nfunc program() throws {\n\(last)\n}\ntry program()"]
  }
}
