import Foundation

/// What a run of the `inkling` command gave.
struct CommandResult {
  var exitCode: Int32
  var output: String
  var errors: String
}

/// A folder of its own for one test, with a lesson in it.
final class Workbench {
  let folder: URL

  init(lesson: String? = nil) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "inkling-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    if let lesson { try write(lesson, to: "lesson.md") }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
  }

  func read(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: name).path)
  }

  /// Starts the command in the folder, with nothing of the tests' own environment that it heeds.
  func start(_ arguments: [String]) throws -> (Process, output: Pipe, errors: Pipe) {
    let process = Process()
    // The command lies beside the tests' own executable.
    process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
      .deletingLastPathComponent().appending(path: "inkling")
    process.arguments = arguments
    process.currentDirectoryURL = folder
    var environment = ProcessInfo.processInfo.environment
    environment["INKLING_DATA"] = nil
    environment["XDG_CACHE_HOME"] = folder.appending(path: "cache").path
    process.environment = environment
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = FileHandle.nullDevice
    try process.run()
    return (process, output, errors)
  }

  /// Runs the command in the folder to its end.
  @discardableResult
  func run(_ arguments: String...) throws -> CommandResult { try run(arguments) }

  /// Runs the command in the folder to its end.
  @discardableResult
  func run(_ arguments: [String]) throws -> CommandResult {
    let (process, output, errors) = try start(arguments)
    // Little is printed here, less than a pipe holds.
    process.waitUntilExit()
    return CommandResult(
      exitCode: process.terminationStatus,
      output: String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self),
      errors: String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self))
  }
}
