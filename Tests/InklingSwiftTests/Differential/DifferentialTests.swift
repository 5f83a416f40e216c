import Foundation
import InklingSwift
import Testing

/// Runs every snippet by the interpreter and by the real compiler.
@Suite struct DifferentialTests {
  @Test func `snippets print what they print when compiled by swiftc`() throws {
    guard let compiler = SwiftCompiler.found else {
      print("skipped: there is no swiftc on this machine to compare with")
      return
    }
    let expected = try compiler.outputs(of: Snippet.all)
    let steps = InterpretedSteps()
    for (index, snippet) in Snippet.all.enumerated() {
      let types = snippet.types.isEmpty ? "" : snippet.types + "\n"
      let atTopLevel = steps.output(of: types + snippet.source, named: snippet.name)
      #expect(atTopLevel == expected[index], "\(snippet.name)")
      let inFunction = steps.output(
        of: types + SwiftCompiler.function(index, snippet.source) + "\ntry snippet\(index)()",
        named: snippet.name)
      #expect(inFunction == expected[index], "\(snippet.name), in a function")
    }
  }
}

/// One interpreter, for which every source is a further step.
final class InterpretedSteps {
  private final class Output { var text = "" }
  private let output = Output()
  private let interpreter: Interpreter

  init(host: HostModule = HostModule(), limits: ExecutionLimits = ExecutionLimits()) {
    let output = output
    interpreter = Interpreter(host: host, limits: limits) { output.text += $0 }
  }

  /// What the next step prints; where it cannot be checked or stops, the diagnostics come after that.
  func output(of source: String, named name: String = "step") -> String {
    output.text = ""
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    func show(_ diagnostic: Diagnostic) {
      let line = diagnostic.location.line - 1
      output.text += diagnostic.rendered(
        sourceLine: lines.indices.contains(line) ? lines[line] : nil)
    }
    let step = interpreter.check(SwiftSource(source, file: name))
    step.diagnostics.filter { $0.severity == .error }.forEach(show)
    do throws(Diagnostic) { try interpreter.run(step) } catch { show(error) }
    return output.text
  }
}

/// The real compiler.
struct SwiftCompiler {
  let path: String

  /// The `swiftc` of `xcrun` or of the search path.
  static let found: SwiftCompiler? = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    for folder in folders {
      let path = "\(folder)/swiftc"
      if FileManager.default.isExecutableFile(atPath: path) { return SwiftCompiler(path: path) }
    }
    return nil
  }()

  /// A snippet as a function.
  static func function(_ index: Int, _ source: String) -> String {
    "func snippet\(index)() throws {\n\(source)\n}"
  }

  /// What each snippet prints; all are compiled as one program, which runs once.
  func outputs(of snippets: [Snippet]) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "inkling-differential-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var program = "import Foundation\n"
    for (index, snippet) in snippets.enumerated() {
      program += snippet.types + "\n"
      program += Self.function(index, snippet.source) + "\n"
    }
    let mark = "\u{1}"
    for index in snippets.indices {
      program += "try snippet\(index)()\nprint(\"\\u{1}\", terminator: \"\")\n"
    }
    let source = folder.appending(path: "main.swift")
    try program.write(to: source, atomically: true, encoding: .utf8)
    let executable = folder.appending(path: "snippets")
    let report = try Self.run(
      path,
      [
        "-module-name", "main", "-swift-version", "5", "-suppress-warnings", source.path, "-o",
        executable.path,
      ])
    try #require(report.status == 0, "swiftc does not compile the snippets: \(report.output)")
    let result = try Self.run(executable.path, [])
    let parts = result.output.components(separatedBy: mark)
    try #require(result.status == 0, "after snippet \(parts.count - 1): \(parts.last ?? "")")
    return Array(parts.prefix(snippets.count))
  }

  private static func run(
    _ path: String, _ arguments: [String]
  ) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }
}
