import ArgumentParser
import Foundation

/// `inkling`: lessons on neural networks that run.
@main
struct InklingCommand: ParsableCommand {
  /// The version of this build.
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "inkling",
    abstract: "Lessons on neural networks that run.",
    discussion: """
      A lesson is a Markdown file whose Swift steps are run. 'inkling render' writes an \
      illustrated report of each; 'inkling run' shows one in the terminal.

      Exit codes: 0 all right; 1 a step failed or a check did (the report is still written); \
      2 wrong usage or an unreadable lesson; 4 a budget was used up; 130 interrupted.
      """,
    version: version,
    subcommands: [
      RenderCommand.self, RunCommand.self, CheckCommand.self, NewCommand.self,
      DataCommand.self, DoctorCommand.self,
    ])

  static func main() {
    do {
      var command = try parsed(Array(CommandLine.arguments.dropFirst()))
      try command.run()
    } catch let code as ExitCode {
      Foundation.exit(code.rawValue)
    } catch {
      let code = exitCode(for: error)
      let message = fullMessage(for: error)
      guard code != .success else {
        print(message)
        return
      }
      Terminal.printError(message)
      Foundation.exit(Status.wrongUsage)
    }
  }

  /// The command that the arguments say.
  ///
  /// Looking for a command among all of them takes a seventh of the time in which a lesson starts. So the one that is named
  /// is parsed by itself; only where that fails, all are asked, for the right message.
  private static func parsed(_ arguments: [String]) throws -> any ParsableCommand {
    let named = configuration.subcommands.first { $0._commandName == arguments.first }
    if let named, let command = try? named.parseAsRoot(Array(arguments.dropFirst())),
      type(of: command) == named
    {
      return command
    }
    return try parseAsRoot(arguments)
  }
}

/// The exit codes that no lesson's result decides.
enum Status {
  static let failure: Int32 = 1
  static let wrongUsage: Int32 = 2
  static let interrupted: Int32 = 130
}
