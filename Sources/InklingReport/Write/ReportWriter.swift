public import Foundation
public import InklingLesson

/// Writes reports into a folder. A file is written beside its place and then moved there, so that a page is always
/// whole.
public struct ReportWriter: Sendable {
  /// The folder.
  public let folder: URL
  /// What the pages name as their maker.
  public let generator: String

  /// Makes a writer.
  ///
  /// - Parameters:
  ///   - folder: The folder; it is made where there is none.
  ///   - generator: What the pages name as their maker.
  public init(folder: URL, generator: String = "Inkling") {
    self.folder = folder
    self.generator = generator
  }

  /// Writes a lesson's report.
  ///
  /// - Returns: Where it is.
  /// - Throws: ``ReportError/cannotWrite(file:reason:)``.
  @discardableResult
  public func write(_ result: LessonResult) throws(ReportError) -> URL {
    try write(
      HTMLReport(result, generator: generator).html, to: Self.fileName(for: result.lesson))
  }

  /// Writes the index page.
  ///
  /// - Returns: Where it is.
  /// - Throws: ``ReportError/cannotWrite(file:reason:)``.
  @discardableResult
  public func writeIndex(_ entries: [IndexPage.Entry]) throws(ReportError) -> URL {
    try write(IndexPage(entries, generator: generator).html, to: "index.html")
  }

  /// The name of a lesson's report: that of the lesson, with `.html` in place of `.md`. A lesson called "index" makes
  /// way for the index page.
  public static func fileName(for lesson: Lesson) -> String { "\(baseName(for: lesson)).html" }

  /// The name of a lesson's files without an ending.
  static func baseName(for lesson: Lesson) -> String {
    baseName(of: lesson.fileName.split(separator: "/").last ?? "lesson")
  }

  private static func baseName(of file: Substring) -> String {
    let name = file.hasSuffix(".md") ? file.dropLast(3) : file
    return name == "index" ? "index-lesson" : String(name)
  }

  /// Where a link leads on the pages: a lesson beside this one has a page beside this one.
  static func pageTarget(of target: String) -> String {
    let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard let file = parts.first, file.hasSuffix(".md"), !file.contains("/"), !file.contains(":"),
      file.uppercased() != "README.MD"
    else { return target }
    return baseName(of: file) + ".html" + (parts.count > 1 ? "#" + parts[1] : "")
  }

  /// Writes a lesson's results as Markdown, with the pictures in a folder beside it.
  ///
  /// - Returns: Where the Markdown is.
  /// - Throws: ``ReportError/cannotWrite(file:reason:)``.
  @discardableResult
  public func writeMarkdown(_ result: LessonResult) throws(ReportError) -> URL {
    let report = MarkdownReport(result, generator: generator)
    for picture in report.pictures { _ = try write(Data(picture.png), to: picture.path) }
    return try write(report.text, to: "\(Self.baseName(for: result.lesson)).md")
  }

  /// Writes a lesson's results as a Jupyter notebook.
  ///
  /// - Returns: Where it is.
  /// - Throws: ``ReportError/cannotWrite(file:reason:)``.
  @discardableResult
  public func writeNotebook(_ result: LessonResult) throws(ReportError) -> URL {
    try write(
      Notebook(result, generator: generator).text,
      to: "\(Self.baseName(for: result.lesson)).ipynb")
  }

  private func write(_ text: String, to name: String) throws(ReportError) -> URL {
    try write(Data(text.utf8), to: name)
  }

  private func write(_ data: Data, to name: String) throws(ReportError) -> URL {
    let file = folder.appending(path: name)
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try data.write(to: file, options: .atomic)
    } catch {
      throw .cannotWrite(file: file.path(percentEncoded: false), reason: error.localizedDescription)
    }
    return file
  }
}
