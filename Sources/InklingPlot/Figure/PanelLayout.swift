/// How one kind of panel fills its rectangle.
protocol PanelLayout {
  /// The width that suits the content, in figure units.
  func naturalWidth(atMost limit: Double) -> Double

  /// The height that suits the content at a width.
  func naturalHeight(forWidth width: Double) -> Double

  /// What stands around the content proper (the axes) in a rectangle of a size. Panels in one column
  /// share the sides, panels in one row top and bottom, so that their axes line up.
  ///
  /// - Parameter guess: What the panels of the figure needed together the last time they were asked; how
  ///   much an axis can show depends on it.
  func insets(in size: Size, guess: Insets) -> Insets

  /// The panel, its content proper in what the insets leave.
  func commands(in rectangle: Rectangle, insets: Insets) -> [DrawCommand]
}
