/// A format of files that is known by the ending of their names.
protocol FormatByName: CaseIterable, RawRepresentable<String> where AllCases == [Self] {}

extension FormatByName {
  /// The format that the name of a file asks for; upper and lower case are the same.
  ///
  /// - Throws: ``FileError/unexpected(file:field:expected:found:)``, with the endings that are known.
  init(ofFile path: String) throws(FileError) {
    let name = path.lowercased()
    guard let format = Self.allCases.first(where: { name.hasSuffix($0.rawValue) }) else {
      let endings = Self.allCases.map(\.rawValue)
      let list =
        endings.count == 1
        ? endings[0]
        : endings.dropLast().joined(separator: ", ") + " or " + endings[endings.count - 1]
      throw .unexpected(
        file: path, field: "ending", expected: "a name that ends in \(list)",
        found: quoted(path.split(separator: "/").last.map(String.init) ?? path))
    }
    self = format
  }
}
