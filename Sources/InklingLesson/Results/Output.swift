/// Something that a step gives.
public enum Output: Sendable, Hashable {
  /// What it printed.
  case text(String)
  /// A picture.
  case figure(FigureOutput)
  /// A table.
  case table(TableOutput)
  /// The course of a training.
  case training(TrainingOutput)
  /// Something that an exercise asks for.
  case requirement(RequirementOutput)
  /// A number by which those who have passed an exercise are compared.
  case score(ScoreOutput)
}

/// A picture in two renderings.
public struct FigureOutput: Sendable, Hashable {
  /// The picture for light pages, as a PNG file.
  public var lightPNG: [UInt8]
  /// The picture for dark pages, as a PNG file.
  public var darkPNG: [UInt8]
  /// The width on the page, in CSS pixels.
  public var width: Double
  /// The height on the page, in CSS pixels.
  public var height: Double
  /// What the picture shows, in words.
  public var altText: String
  /// The picture's data, as CSV.
  public var csv: String

  /// Makes a picture.
  ///
  /// - Parameters:
  ///   - lightPNG: The picture for light pages, as a PNG file.
  ///   - darkPNG: The picture for dark pages, as a PNG file.
  ///   - width: The width on the page, in CSS pixels.
  ///   - height: The height on the page, in CSS pixels.
  ///   - altText: What the picture shows, in words.
  ///   - csv: The picture's data, as CSV.
  public init(
    lightPNG: [UInt8], darkPNG: [UInt8], width: Double, height: Double, altText: String,
    csv: String = ""
  ) {
    self.lightPNG = lightPNG
    self.darkPNG = darkPNG
    self.width = width
    self.height = height
    self.altText = altText
    self.csv = csv
  }
}

/// A table.
public struct TableOutput: Sendable, Hashable {
  /// A column.
  public struct Column: Sendable, Hashable {
    /// The words at its head.
    public var name: String
    /// Where its cells lean.
    public var alignment: ColumnAlignment

    /// Makes a column.
    public init(_ name: String, alignment: ColumnAlignment = .leading) {
      self.name = name
      self.alignment = alignment
    }
  }

  /// A line above the table, such as the model's name.
  public var title: String?
  /// The columns.
  public var columns: [Column]
  /// The cells by row; each row has as many as there are columns.
  public var rows: [[String]]
  /// Lines below the table, such as totals.
  public var footers: [String]
  /// The table as text, for terminals.
  public var text: String

  /// Makes a table.
  ///
  /// - Parameters:
  ///   - title: A line above the table.
  ///   - columns: The columns.
  ///   - rows: The cells by row; short rows are filled with empty cells.
  ///   - footers: Lines below the table.
  ///   - text: The table as text, for terminals.
  public init(
    title: String? = nil, columns: [Column], rows: [[String]], footers: [String] = [],
    text: String
  ) {
    self.title = title
    self.columns = columns
    self.rows = rows.map { row in
      Array(row.prefix(columns.count))
        + Array(repeating: "", count: max(0, columns.count - row.count))
    }
    self.footers = footers
    self.text = text
  }
}

/// The course of a training: a row an epoch. Holds no times, so that the same training gives the same value.
public struct TrainingOutput: Sendable, Hashable {
  /// The columns' names, such as `epoch`, `accuracy`, `loss`, `val_accuracy`.
  public var columns: [String]
  /// The numbers as they are to be shown, a row an epoch.
  public var rows: [[String]]
  /// How many batches an epoch took.
  public var stepsPerEpoch: Int
  /// The same as lines of text, for terminals.
  public var lines: [String]

  /// Makes the course of a training.
  ///
  /// - Parameters:
  ///   - columns: The columns' names.
  ///   - rows: The numbers as they are to be shown, a row an epoch.
  ///   - stepsPerEpoch: How many batches an epoch took.
  ///   - lines: The same as lines of text.
  public init(columns: [String], rows: [[String]], stepsPerEpoch: Int, lines: [String]) {
    self.columns = columns
    self.rows = rows
    self.stepsPerEpoch = stepsPerEpoch
    self.lines = lines
  }
}
