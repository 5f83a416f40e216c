extension DatasetEntry {
  /// The digits that Inkling draws itself, for machines without MNIST: 60,000 + 10,000.
  ///
  /// **Shapes**: images `[28, 28]`, unsigned bytes 0...255, in MNIST's convention: white ink on black,
  /// fitted into 20x20 pixels, the centre of mass in the middle. Classes: the digits 0 to 9. Licence:
  /// that of Inkling.
  ///
  /// Source: drawn from strokes by ``BuiltInDigits``.
  public static let builtInDigits = DatasetEntry(
    name: "digits", title: "built-in digits",
    summary: "Digits that Inkling draws itself, in MNIST's form",
    featureShape: [28, 28], trainCount: 60_000, testCount: 10_000, scalarType: "UInt8",
    range: 0...255, classNames: digitNames, source: "Inkling", licence: "MIT", files: [],
    mirrors: [])
}
