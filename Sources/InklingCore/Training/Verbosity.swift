/// What `fit` and `evaluate` print while they work.
public enum Verbosity: Sendable, Equatable {
  /// A bar on a terminal, a line per epoch otherwise.
  case auto
  /// Nothing.
  case silent
  /// A bar that moves.
  case bar
  /// One line per epoch.
  case line
}
