/// Writes the measures of every epoch as a table of comma-separated values.
///
///     let log = CSVLogger()
///     try model.fit(train, epochs: 5, callbacks: [log])
///     print(log.text)   // epoch,accuracy,learning_rate,loss ...
///
/// The text is kept in memory; it grows with every training until ``clear()``.
///
/// **Source**: Keras 3, `CSVLogger`; numbers are written so that reading gives the same number.
public final class CSVLogger: Callback {
  /// The table: a line of names, then a line for each epoch.
  public private(set) var text = ""

  private let separator: String
  private var names: [String] = []

  /// A logger.
  ///
  /// - Parameter separator: what stands between two values.
  public init(separator: String = ",") { self.separator = separator }

  /// Adds the epoch.
  public func onEpochEnd(_ epoch: Int, _ logs: TrainingLogs, _ training: TrainingControl) throws {
    if names != logs.names {
      names = logs.names
      text += (["epoch"] + names).joined(separator: separator) + "\n"
    }
    text +=
      (["\(epoch)"] + names.map { "\(logs[$0] ?? .nan)" }).joined(separator: separator) + "\n"
  }

  /// Forgets everything.
  public func clear() {
    text = ""
    names = []
  }
}
