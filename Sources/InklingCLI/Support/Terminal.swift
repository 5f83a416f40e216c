import Foundation
import Inkling

/// The terminal that the command was started from, or the file or pipe in its place.
enum Terminal {
  /// Whether the standard output is a terminal that a person watches.
  static var isInteractive: Bool {
    isatty(STDOUT_FILENO) == 1 && !isSet("CI") && environment["TERM"] != "dumb"
  }

  /// Whether the standard output takes colours.
  static var hasColor: Bool { isInteractive && !isSet("NO_COLOR") }

  /// Whether the standard error output takes colours.
  private static var errorHasColor: Bool {
    isatty(STDERR_FILENO) == 1 && !isSet("CI") && !isSet("NO_COLOR")
      && environment["TERM"] != "dumb"
  }

  /// How the course of a training is shown here.
  static var progressStyle: ProgressStyle {
    isInteractive ? .bar(colored: hasColor) : .line
  }

  /// Writes to the standard output at once.
  static func write(_ text: String) {
    FileHandle.standardOutput.write(Data(text.utf8))
  }

  /// Writes a line to the standard error output. The words `error:` and `warning:` stand out where colours are taken.
  static func printError(_ text: String) {
    var text = text
    if errorHasColor {
      text = text.replacing(" error: ", with: " \u{1B}[1;31merror:\u{1B}[0m ")
      text = text.replacing(" warning: ", with: " \u{1B}[1;35mwarning:\u{1B}[0m ")
    }
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }

  private static var environment: [String: String] { ProcessInfo.processInfo.environment }

  private static func isSet(_ name: String) -> Bool { !(environment[name] ?? "").isEmpty }
}
