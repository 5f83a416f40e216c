internal import InklingFiles

extension DatasetEntry {
  /// 1,797 handwritten digits of 8 by 8 pixels, as scikit-learn has them.
  ///
  /// Forms filled in by 13 people, scanned at 32x32 in black and white; each pixel counts the black
  /// ones of a block of 4x4.
  ///
  /// **Shapes**: images `[8, 8]`, whole numbers 0...16, white ink on black. Classes: the digits 0 to 9.
  /// Licence: CC BY 4.0.
  ///
  /// Source: Alpaydin, Kaynak, "Optical Recognition of Handwritten Digits", UCI Machine Learning
  /// Repository, 1998, the part for tests; scikit-learn's `load_digits`.
  public static let digits8x8 = DatasetEntry(
    name: "digits8x8", title: "8x8 digits",
    summary: "Handwritten digits of 13 people, in counts of black pixels",
    featureShape: [8, 8], trainCount: 1_797, testCount: 0, scalarType: "UInt8", range: 0...16,
    classNames: digitNames, source: "Ethem Alpaydin, Cenk Kaynak", licence: "CC BY 4.0",
    files: [
      file(
        "digits.csv", 264_712,
        "6ebb3d2fee246a4e99363262ddf8a00a3c41bee6014c373ed9d9216ba7f651b8")
    ],
    // The same content under two names.
    mirrors: [
      "https://raw.githubusercontent.com/scikit-learn/scikit-learn/1.7.2/sklearn/datasets/data/",
      "https://archive.ics.uci.edu/ml/machine-learning-databases/optdigits/optdigits.tes",
    ])
}
