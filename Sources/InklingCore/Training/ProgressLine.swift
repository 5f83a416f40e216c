import Foundation

/// The line in which Keras shows how far a training has come.
public struct ProgressLine: Sendable {
  /// How far it has come.
  public let progress: TrainingProgress
  /// Seconds since the epoch began.
  public let elapsedSeconds: Double

  /// The line for that progress, that many seconds after the epoch began.
  public init(_ progress: TrainingProgress, elapsedSeconds: Double) {
    self.progress = progress
    self.elapsedSeconds = elapsedSeconds
  }

  /// The form with a bar: `469/469 ━━━━━━━━━━━━━━━━━━━━ 1s 2ms/step - accuracy: 0.9123 - loss:
  /// 0.3011`.
  ///
  /// While steps are missing, the time is the estimated rest rather than the time passed.
  ///
  /// - Parameter colored: whether terminal codes make the counts bold, the done part green and the
  ///   rest grey.
  public func bar(colored: Bool = false) -> String {
    let width = 20
    let done = progress.steps > 0 ? width * progress.step / progress.steps : width
    let (bold, green, grey, plain) =
      colored ? ("\u{1B}[1m", "\u{1B}[32m", "\u{1B}[37m", "\u{1B}[0m") : ("", "", "", "")
    let doneBar = done > 0 ? green + String(repeating: "━", count: done) + plain : ""
    let rest = grey + String(repeating: "━", count: width - done) + plain
    let times = "\(bold)\(time)\(plain) \(stepTime)"
    return "\(bold)\(counts)\(plain) \(doneBar)\(rest) \(times)\(measures)"
  }

  /// The form with one line per epoch: `469/469 - 1s - 2ms/step - accuracy: 0.9123 - loss: 0.3011`.
  public var line: String {
    "\(counts) - \(Self.seconds(elapsedSeconds)) - \(stepTime)\(measures)"
  }

  /// The form without times, the same on every run: `469/469 - accuracy: 0.9123 - loss: 0.3011`.
  public var timeless: String { counts + measures }

  private var counts: String {
    let total = String(progress.steps)
    let step = String(progress.step)
    return String(repeating: " ", count: max(0, total.count - step.count)) + step + "/" + total
  }

  private var secondsPerStep: Double {
    progress.step > 0 ? elapsedSeconds / Double(progress.step) : 0
  }

  private var time: String {
    guard progress.step < progress.steps else { return Self.seconds(elapsedSeconds) }
    let rest = Int(secondsPerStep * Double(progress.steps - progress.step))
    let (hours, minutes, seconds) = (rest / 3600, rest % 3600 / 60, rest % 60)
    if rest > 3600 { return String(format: "%d:%02d:%02d", hours, minutes, seconds) }
    if rest > 60 { return String(format: "%d:%02d", minutes, seconds) }
    return "\(rest)s"
  }

  private var stepTime: String {
    let time = secondsPerStep
    if time >= 1 || time == 0 { return String(format: "%.0fs/step", time) }
    if time >= 1e-3 { return String(format: "%.0fms/step", time * 1e3) }
    return String(format: "%.0fus/step", time * 1e6)
  }

  private var measures: String {
    progress.metrics.map { name, value in
      " - \(name): " + Self.number(value)
    }.joined()
  }

  /// A measure as Keras prints it: with four decimals, or in scientific notation where it is small.
  package static func number(_ value: Double) -> String {
    String(format: abs(value) > 1e-3 ? "%.4f" : "%.4e", value)
  }

  private static func seconds(_ value: Double) -> String { String(format: "%.0fs", value) }
}
