/// A place in a source file, as people count: lines and columns start at 1.
public struct SourceLocation: Sendable, Hashable, CustomStringConvertible {
  /// The file's name as it is to be shown.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// The column in UTF-8 bytes, from 1, as the Swift compiler counts it.
  public var column: Int

  /// Makes a location.
  ///
  /// - Parameters:
  ///   - file: The file's name as it is to be shown.
  ///   - line: The line, from 1.
  ///   - column: The column in UTF-8 bytes, from 1.
  public init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// `file:line:column`, the form that editors and terminals turn into a link.
  public var description: String { "\(file):\(line):\(column)" }
}

/// A piece of Swift, with the place in a larger file that it was taken from.
public struct SwiftSource: Sendable, Hashable {
  /// The Swift text.
  public var text: String
  /// Where the first character of ``text`` stands.
  public var start: SourceLocation
  /// How many columns every line but the first is shifted to the right in the larger file.
  public var indentation: Int

  /// Makes a source.
  ///
  /// - Parameters:
  ///   - text: The Swift text.
  ///   - file: The file's name as diagnostics show it.
  ///   - line: The line of the file on which the text starts, from 1.
  ///   - column: The column at which the text's first line starts, from 1.
  ///   - indentation: How many columns the other lines are shifted to the right in the file.
  public init(
    _ text: String, file: String, line: Int = 1, column: Int = 1, indentation: Int = 0
  ) {
    self.text = text
    self.start = SourceLocation(file: file, line: line, column: column)
    self.indentation = indentation
  }
}
