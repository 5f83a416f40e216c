internal import Foundation
public import InklingSwift

/// One run of one lesson, as the host's functions see it. For the thread on which the host is called, and no other.
public final class LessonSession {
  /// What the host may know about the step or value that is being run.
  public struct Context: Sendable, Hashable {
    /// The step's label, or `value-` and a number for an inline value. The name of its random stream.
    public var label: String
    /// How wide the author wants figures, in inches.
    public var figureWidth: Double?
    /// How high the author wants figures, in inches.
    public var figureHeight: Double?
  }

  /// The seed of the lesson.
  public let seed: UInt64
  /// How much the lesson may use.
  public let limits: ExecutionLimits
  /// What is being run.
  public internal(set) var context = Context(label: "")

  let interruption: Interruption
  var recorder: OutputRecorder
  private let files: FileSandbox
  /// The sizes of the files that were written, by place.
  private var written: [String: Int] = [:]

  init(
    seed: UInt64, limits: ExecutionLimits, files: FileSandbox, interruption: Interruption,
    onEvent: @escaping (LessonEvent) -> Void
  ) {
    self.seed = seed
    self.limits = limits
    self.files = files
    self.interruption = interruption
    self.recorder = OutputRecorder(onEvent: onEvent)
  }

  /// Whether the user has asked the run to stop. Functions that take long are to look now and then.
  public var isInterrupted: Bool { interruption.isRequested }

  /// Adds something to what the step gives.
  public func emit(_ output: Output) {
    recorder.record(output)
  }

  /// Shows a line on terminals, in place of the last such line. It belongs to no report.
  public func progress(_ line: String) {
    recorder.onEvent(.progress(line))
  }

  /// Notes something about the run that a reader should know, such as which data it used.
  ///
  /// - Parameters:
  ///   - name: What it is about; a second note of the same name and value adds nothing.
  ///   - value: What holds.
  public func note(fact name: String, value: String) {
    recorder.note(LessonResult.Fact(name: name, value: value))
  }

  /// The place of a file, or of a folder, that the lesson reads.
  ///
  /// - Parameter path: The path as the lesson has it.
  /// - Throws: ``FileSandboxError`` if there is none, or it is none of the lesson's business.
  public func place(ofReadable path: String) throws(FileSandboxError) -> String {
    try files.place(ofReadable: path)
  }

  /// Writes a file for the lesson, and notes it for the report.
  ///
  /// - Parameters:
  ///   - path: The path as the lesson has it.
  ///   - write: Writes the file at the place that it is given, whole or not at all.
  /// - Throws: ``FileSandboxError`` if the lesson may not write there, or has written too much; and what `write` throws.
  public func writeFile(_ path: String, _ write: (String) throws -> Void) throws {
    let place = try files.place(ofWritable: path)
    let others = written.filter { $0.key != place }
    guard others.count < FileSandbox.largestCount else {
      throw FileSandboxError.tooMuch(path: path, limit: "\(FileSandbox.largestCount) files")
    }
    guard others.values.reduce(0, +) < FileSandbox.largestTotal else {
      throw FileSandboxError.tooMuch(
        path: path, limit: "\(FileSandbox.largestTotal >> 30) GiB of files")
    }
    try write(place)
    let size = try? FileManager.default.attributesOfItem(atPath: place)[.size] as? Int
    written[place] = size ?? 0
    note(fact: "File", value: path)
  }
}
