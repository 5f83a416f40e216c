import ArgumentParser
import Foundation
import Inkling

/// `inkling data`.
struct DataCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "data",
    abstract: "List data sets, fetch them, or say where they lie.",
    subcommands: [List.self, Fetch.self, Path.self], defaultSubcommand: List.self)

  /// The option that all of them share.
  struct Options: ParsableArguments {
    @Option(
      name: .long,
      help: ArgumentHelp(
        "Where data sets lie. Without it: $INKLING_DATA, then the cache folder.",
        valueName: "dir"))
    var data: String?

    var location: DataLocation { DataLocation(folder: data) }
  }

  /// `inkling data list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Show which data sets are here.")

    @OptionGroup var options: Options

    func run() throws {
      try reportingErrors {
        for entry in DatasetEntry.all {
          let status =
            switch try options.location.status(of: entry) {
            case .builtIn: "built in"
            case .present(let folder): "in \(folder)"
            case .incomplete(let folder, let missing):
              "incomplete in \(folder): \(missing.joined(separator: ", ")) missing"
            case .absent where entry.mirrors.isEmpty:
              "not here; its file belongs at \(options.location.place(of: entry))"
            case .absent: "not here; 'inkling data fetch \(entry.name)' fetches it"
            }
          print("\(entry.name): \(entry.title), \(status)")
          let shape = entry.featureShape.map(String.init).joined(separator: " x ")
          print(
            "  \(entry.trainCount) + \(entry.testCount) of \(shape), \(entry.scalarType) "
              + "\(entry.range.lowerBound) to \(entry.range.upperBound), \(entry.classNames.count) classes"
          )
          print("  \(entry.source); \(entry.licence)")
        }
      }
    }
  }

  /// `inkling data path`.
  struct Path: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print the folders in which data sets are looked for, in order.")

    @OptionGroup var options: Options

    func run() { for folder in options.location.folders { print(folder.path) } }
  }

  /// `inkling data fetch`.
  struct Fetch: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Download a data set.",
      discussion: """
        A download that was cut off goes on where it stopped. Nothing counts before its checksum \
        is right.
        """)

    @Argument(help: "The data set, such as mnist.")
    var name: String

    @OptionGroup var options: Options

    @Option(
      name: .long,
      help: ArgumentHelp("Give up after this time; what has come is kept.", valueName: "seconds"))
    var timeout: Double?

    func run() throws {
      try reportingErrors {
        let entry = try DatasetEntry.named(name)
        if case .present(let folder) = try options.location.status(of: entry) {
          print("\(entry.title) is already in \(folder)")
          return
        }
        var fetcher = DataFetcher()
        fetcher.totalSeconds = timeout
        let interruption = Cancellation()
        let handler = InterruptHandler { interruption.isRequested = true }
        defer { withExtendedLifetime(handler) {} }
        var bar = FetchBar()
        defer { bar.end() }
        let folder = try fetcher.fetch(
          entry, into: options.location.fetchFolder, progress: { bar.show($0) },
          isCancelled: { interruption.isRequested })
        bar.end()
        print("\(entry.title) is in \(folder)")
      }
    }
  }
}

/// Whether the user has asked to stop; set by one thread, read by another, and never reset.
private final class Cancellation: @unchecked Sendable {
  private let lock = NSLock()
  private var flag = false

  var isRequested: Bool {
    get { lock.withLock { flag } }
    set { lock.withLock { flag = newValue } }
  }
}

/// The progress of a download on one line of a terminal.
private struct FetchBar {
  private var isInsideLine = false

  mutating func show(_ progress: FetchProgress) {
    guard Terminal.isInteractive else { return }
    let megabytes = String(format: "%.1f MB", Double(progress.received) / 1e6)
    var line = "\r\(progress.number)/\(progress.count) \(progress.file) "
    if let total = progress.total, total > 0 {
      let done = min(20, 20 * progress.received / total)
      line += String(repeating: "━", count: done) + String(repeating: "─", count: 20 - done)
      line += " \(100 * progress.received / total) % "
    }
    Terminal.write(line + megabytes + "   ")
    isInsideLine = true
  }

  mutating func end() {
    if isInsideLine { Terminal.write("\n") }
    isInsideLine = false
  }
}

/// Prints an error of the library with its hint, and ends with exit code 1.
func reportingErrors(_ body: () throws -> Void) throws {
  do {
    try body()
  } catch let error as any ExplainedError {
    Terminal.printError("inkling: error: \(error.message)")
    if let hint = error.hint { Terminal.printError("hint: \(hint)") }
    throw ExitCode(Status.failure)
  }
}
