import Foundation
import Testing

/// The Python that tests may ask, named by the environment variable INKLING_PYTHON: one with NumPy,
/// safetensors, ONNX and onnxruntime from PyPI. Without it, the tests that ask are skipped.
enum Python {
  static let path = ProcessInfo.processInfo.environment["INKLING_PYTHON"]

  static let reason: Comment =
    "INKLING_PYTHON names no Python with numpy, safetensors, onnx and onnxruntime"

  /// Whether that Python can import a module.
  static func has(_ module: String) -> Bool {
    let script = "import importlib.util, sys; sys.exit(not importlib.util.find_spec('\(module)'))"
    return path != nil && (try? run(script)) != nil
  }

  struct Failed: Error, CustomStringConvertible {
    let description: String
  }

  /// Runs a script with arguments and gives what it prints.
  static func run(_ script: String, _ arguments: String...) throws -> String {
    guard let path else { throw Failed(description: reason.rawValue) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = ["-c", script] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let printed = String(
      decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failed(description: printed) }
    return printed
  }
}
