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
        A download that was cut off, or stopped with Ctrl-C, goes on where it was when the command \
        is run again. Nothing counts before its checksum is right.
        """)

    @Argument(
      help: "The data sets, such as mnist or cifar10; all for every one that can be fetched.")
    var names: [String]

    @OptionGroup var options: Options

    @Option(
      name: .long,
      help: ArgumentHelp("Give up after this time; what has come is kept.", valueName: "seconds"))
    var timeout: Double?

    func run() throws {
      var entries: [DatasetEntry] = []
      try reportingErrors {
        for name in names {
          entries +=
            name.lowercased() == "all"
            ? DatasetEntry.all.filter { !$0.mirrors.isEmpty } : [try DatasetEntry.named(name)]
        }
      }
      let interruption = Cancellation()
      let handler = InterruptHandler { interruption.isRequested = true }
      defer { withExtendedLifetime(handler) {} }
      var failure: ExitCode?
      for entry in entries {
        do {
          try reportingErrors { try fetch(entry, interruption: interruption) }
        } catch let code as ExitCode {
          failure = code
          // Who has stopped one has stopped all.
          if code.rawValue == Status.interrupted { break }
        }
      }
      if let failure { throw failure }
    }

    private func fetch(_ entry: DatasetEntry, interruption: Cancellation) throws {
      if case .present(let folder) = try options.location.status(of: entry) {
        print("\(entry.title) is already in \(folder)")
        return
      }
      var fetcher = DataFetcher()
      fetcher.totalSeconds = timeout
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

/// Whether the user has asked to stop; set by one thread, read by another, and never reset.
private final class Cancellation: @unchecked Sendable {
  private let lock = NSLock()
  private var flag = false

  var isRequested: Bool {
    get { lock.withLock { flag } }
    set { lock.withLock { flag = newValue } }
  }
}

/// Prints an error of the library with its hint, and ends with exit code 1.
func reportingErrors(_ body: () throws -> Void) throws {
  do {
    try body()
  } catch let error as any ExplainedError {
    Terminal.printError("inkling: error: \(error.message)")
    if let hint = error.hint { Terminal.printError("hint: \(hint)") }
    if case .cancelled = error as? DataError { throw ExitCode(Status.interrupted) }
    throw ExitCode(Status.failure)
  }
}
