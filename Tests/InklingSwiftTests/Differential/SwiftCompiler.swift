import Foundation
import Testing

/// The real compiler.
struct SwiftCompiler: Sendable {
  let path: String

  /// The `swiftc` of the search path.
  static let found: SwiftCompiler? = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/swiftc" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
      .map { SwiftCompiler(path: $0) }
  }()

  private static let language = [
    "-module-name", "main", "-swift-version", "5", "-suppress-warnings",
  ]

  /// What a program prints, which is compiled by itself and has to end without a trap.
  func output(of program: ProgramFile) throws -> String {
    try withTemporaryFolder(holding: program) { folder, source in
      let executable = folder.appending(path: "program").path
      let compilation = try Self.run(path, Self.language + [source, "-o", executable])
      try #require(
        compilation.status == 0, "swiftc does not compile \(program): \(compilation.output)")
      let run = try Self.run(executable, [], withErrors: false)
      try #require(run.status == 0, "\(program) ends with \(run.status) after: \(run.output)")
      return run.output
    }
  }

  /// The line of the first error in a program, and what it says; `nil` where there is none.
  func firstError(in program: ProgramFile) throws -> (line: Int, message: String)? {
    try withTemporaryFolder(holding: program) { folder, source in
      // What can only be seen by following the control flow is looked at when the types are right.
      let stages = [["-typecheck"], ["-c", "-o", folder.appending(path: "program.o").path]]
      for stage in stages {
        let compilation = try Self.run(path, Self.language + stage + [source])
        let place = "\(source):"
        for line in compilation.output.split(separator: "\n") where line.hasPrefix(place) {
          let parts = line.dropFirst(place.count).split(separator: ":", maxSplits: 2)
          guard parts.count == 3, parts[2].hasPrefix(" error: "), let line = Int(parts[0])
          else { continue }
          return (line, String(parts[2].dropFirst(8)))
        }
        try #require(
          compilation.status == 0, "swiftc gives no place in \(program): \(compilation.output)")
      }
      return nil
    }
  }

  /// Gives a folder and the path of the program's source in it.
  private func withTemporaryFolder<Result>(
    holding program: ProgramFile, _ body: (URL, String) throws -> Result
  ) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "inkling-differential-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let source = folder.appending(path: "main.swift")
    try program.source.write(to: source, atomically: false, encoding: .utf8)
    return try body(folder, source.path)
  }

  private static func run(
    _ path: String, _ arguments: [String], withErrors: Bool = true
  ) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = withErrors ? pipe : FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }
}
