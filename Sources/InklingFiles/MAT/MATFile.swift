/// The variables of a MATLAB file, as MATLAB's `save` writes them by default (version 5 to 7).
///
/// All of the file is unpacked and checked at once; the numbers of a variable are converted when
/// they are asked for. Matrices of real numbers can be read, and logical ones; structures, cells,
/// text, sparse and complex matrices are listed and refused.
///
///     let file = try MATFile(contentsOf: "digits20x20.mat")
///     file.names                            // ["X", "y"]
///     let labels = try file.matrix("y")
///     labels.shape                          // [5000, 1]
///
/// Source: MathWorks, "MAT-File Format", section "MAT-File Level 5".
public struct MATFile: Sendable {
  /// The file's name, for messages.
  public let file: String
  /// The variables in the order of the file.
  private let variables: [MATVariable]

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - limit: how many bytes are accepted at most: of the file, of its content once unpacked, and
  ///     of the numbers of one matrix.
  /// - Throws: ``FileError``, with the file and the field, if the file cannot be read, is not a MAT
  ///   file of version 5 to 7, is damaged, cut off, or larger than `limit`.
  public init(contentsOf path: String, limit: Int = 1 << 28) throws(FileError) {
    try self.init(FileContent.read(path, limit: limit), file: path, limit: limit)
  }

  /// Reads a file that lies in memory.
  ///
  /// - Parameters:
  ///   - bytes: the content of the file.
  ///   - file: its name, for messages.
  ///   - limit: as for ``init(contentsOf:limit:)``.
  /// - Throws: ``FileError``, as ``init(contentsOf:limit:)`` does.
  public init(_ bytes: [UInt8], file: String, limit: Int = 1 << 28) throws(FileError) {
    self.file = file
    let isBigEndian = try MATHeader.isBigEndian(bytes, file: file)
    var content = MATBytes(
      bytes, from: MATHeader.byteCount, isBigEndian: isBigEndian, file: file)
    var variables: [MATVariable] = []
    var names: Set<String> = []
    var room = limit
    while !content.isAtEnd {
      let variable = try MATVariable(
        reading: &content, number: variables.count + 1, room: &room, limit: limit)
      guard names.insert(variable.name).inserted else {
        throw .unexpected(
          file: file, field: "name of variable \(variables.count + 1)",
          expected: "a name of its own", found: "\"\(variable.name)\" again")
      }
      variables.append(variable)
    }
    self.variables = variables
  }

  /// The names of the variables, in the order of the file.
  public var names: [String] { variables.map(\.name) }

  /// A matrix of real numbers.
  ///
  /// Integers of 64 bits are rounded to the nearest `Double`.
  ///
  /// - Parameter name: the name of the variable.
  /// - Throws: ``FileError`` if there is no such variable, or if it is something else than a full
  ///   matrix of real numbers.
  public func matrix(_ name: String) throws(FileError) -> MATMatrix {
    guard let variable = variables.first(where: { $0.name == name }) else {
      throw .unexpected(
        file: file, field: "variables", expected: "one named \"\(name)\"",
        found: names.isEmpty ? "none" : names.joined(separator: ", "))
    }
    switch variable.content {
    case .numbers(let numbers):
      return MATMatrix(shape: numbers.shape, values: numbers.values)
    case .other(let kind):
      throw .unexpected(
        file: file, field: variable.field("class"), expected: "a full matrix of real numbers",
        found: kind)
    }
  }
}
