internal import Foundation

/// Shows a figure: writes it into the current folder and prints where.
///
/// The files are called `figure-1.png`, `figure-2.png` and so on; a number that is taken is not used again. In a
/// lesson the same call puts the figure on the page instead.
///
///     show(history.plot("loss", "accuracy"))   // figure-1.png
///
/// A figure that cannot be drawn or written is reported on the standard error stream, and the program goes on.
public func show(_ figure: Figure) {
  do {
    print(try write(figure, into: FileManager.default.currentDirectoryPath))
  } catch {
    FileHandle.standardError.write(Data("the figure is not shown: \(error)\n".utf8))
  }
}

/// Writes a figure under the first number that is free.
///
/// - Parameter folder: where to write; it must exist.
/// - Returns: the name of the file in `folder`.
/// - Throws: ``PlotError`` or ``FileError``.
func write(_ figure: Figure, into folder: String) throws -> String {
  let png = try figure.png()
  let taken = Set(try FileManager.default.contentsOfDirectory(atPath: folder))
  // One more than there are files: among so many numbers at least one is free.
  let number = (1...taken.count + 1).first { !taken.contains("figure-\($0).png") } ?? 1
  let name = "figure-\(number).png"
  try AtomicFile.write(png, to: "\(folder)/\(name)")
  return name
}

/// Shows the table of a model: prints it. In a lesson the same call puts it on the page.
///
///     show(model.summary())
public func show(_ summary: ModelSummary) {
  print(summary)
}

/// Shows which classes a model takes for which: prints the table. In a lesson the same call puts it on the page.
///
///     show(try model.confusionMatrix(on: test))
public func show(_ confusion: ConfusionMatrix) {
  print(confusion)
}

/// Shows how well a model knows each class: prints the table. In a lesson the same call puts it on the page.
///
///     show(try model.confusionMatrix(on: test).report())
public func show(_ report: ClassificationReport) {
  print(report)
}
