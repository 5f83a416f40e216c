/// How the course of a training is shown while it runs.
public enum ProgressStyle: Sendable, Equatable {
  /// Not at all.
  case silent
  /// A bar that moves, for terminals; in colour or not.
  case bar(colored: Bool)
  /// One line per epoch, for files and pipes.
  case line
}
