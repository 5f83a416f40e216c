import ArgumentParser
import Foundation
import Inkling

/// `inkling doctor`.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Say what is right on this machine, and what to do about what is not.")

  @OptionGroup var options: DataCommand.Options

  func run() throws {
    var findings = [
      Finding(.right, "inkling \(InklingCommand.version) on \(Self.system)"),
      Finding(
        .right, "\(ProcessInfo.processInfo.activeProcessorCount) threads for training"),
      Finding(.right, "oneDNN \(ComputeLibrary.version) for matrix products"),
      Finding(.right, "Cairo \(DrawingLibrary.cairoVersion) for pictures"),
      DrawingLibrary.hasDejaVuSans
        ? Finding(.right, "the font DejaVu Sans")
        : Finding(
          .wrong, "the font DejaVu Sans is missing, so pictures look different here",
          remedy: "'make setup', or install the package fonts-dejavu-core"),
    ]
    findings += dataFindings() + otherDataFindings()
    findings.append(outputFinding())
    for finding in findings { finding.print() }
    if findings.contains(where: { $0.state == .wrong }) { throw ExitCode(Status.failure) }
  }

  private func dataFindings() -> [Finding] {
    do {
      switch try options.location.status(of: .mnist) {
      case .present(let folder):
        _ = try loadMNIST(from: options.location)
        return [Finding(.right, "MNIST in \(folder)")]
      case .incomplete(let folder, let missing):
        return [
          Finding(
            .wrong, "MNIST in \(folder) lacks \(missing.joined(separator: ", "))",
            remedy: "'inkling data fetch mnist' fetches what is missing")
        ]
      case .absent, .builtIn:
        return [
          Finding(
            .missing, "MNIST is not here; lessons use the built-in digits",
            remedy: "'inkling data fetch mnist' fetches it")
        ]
      }
    } catch {
      let hint = (error as? any ExplainedError)?.hint
      let message = (error as? any ExplainedError)?.message ?? "\(error)"
      return [Finding(.wrong, message, remedy: hint)]
    }
  }

  /// Nothing about those that are not here: few need them.
  private func otherDataFindings() -> [Finding] {
    let others: [(entry: DatasetEntry, load: (DataLocation) throws -> Void)] = [
      (.fashionMNIST, { _ = try loadFashionMNIST(from: $0) }),
      (.cifar10, { _ = try loadCIFAR10(from: $0) }),
      (.digits8x8, { _ = try loadDigits8x8(from: $0) }),
      (.digits20x20, { _ = try loadDigits20x20(from: $0) }),
    ]
    return others.compactMap { entry, load in
      guard case .present(let folder) = try? options.location.status(of: entry) else { return nil }
      do {
        try load(options.location)
        return Finding(.right, "\(entry.title) in \(folder)")
      } catch {
        let error = error as? any ExplainedError
        return Finding(
          .wrong, error?.message ?? "\(entry.title) in \(folder) is wrong", remedy: error?.hint)
      }
    }
  }

  private func outputFinding() -> Finding {
    let here = FileManager.default.currentDirectoryPath
    return FileManager.default.isWritableFile(atPath: here)
      ? Finding(.right, "reports can be written here")
      : Finding(
        .wrong, "the current folder cannot be written to",
        remedy: "go to another folder, or give one with --output-dir")
  }

  private static var system: String {
    #if arch(x86_64)
      let processor = "x86-64"
    #elseif arch(arm64)
      let processor = "arm64"
    #else
      let processor = "an unknown processor"
    #endif
    return "\(ProcessInfo.processInfo.operatingSystemVersionString), \(processor)"
  }
}

/// One thing that was looked at.
private struct Finding {
  enum State {
    case right, missing, wrong
  }

  let state: State
  let text: String
  let remedy: String?

  init(_ state: State, _ text: String, remedy: String? = nil) {
    self.state = state
    self.text = text
    self.remedy = remedy
  }

  func print() {
    let mark =
      switch state {
      case .right: "ok     "
      case .missing: "note   "
      case .wrong: "WRONG  "
      }
    Swift.print(mark + text)
    if let remedy { Swift.print("       -> \(remedy)") }
  }
}
