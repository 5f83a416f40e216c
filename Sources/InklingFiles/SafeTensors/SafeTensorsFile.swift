public import InklingCore

/// Tensors with names in one file, `.safetensors`, the format in which weights of models are shared.
///
/// All rules of the format are enforced: the tensors lie one behind the other, without holes and
/// overlaps, and fill the file; no name comes twice. Floating point of 16, 32 and 64 bits (bfloat16
/// too), whole numbers and true or false are read. Headers above 10 MB are refused, where the format
/// allows 100 MB.
///
///     let file = try SafeTensorsFile(contentsOf: "model.safetensors")
///     let kernel = try file.tensor("dense/kernel")
///
/// Source: Hugging Face, "Safetensors", section "Format".
public struct SafeTensorsFile: Sendable {
  /// The file's name, for messages.
  public let file: String

  private let bytes: [UInt8]
  private let header: SafeTensorsHeader
  private let indices: [String: Int]

  static let metadataKey = "__metadata__"

  /// What the writer of the file had to say, such as `["format": "pt"]`.
  public var metadata: [String: String] { header.metadata }

  /// The names of the tensors in the order of their bytes.
  public var names: [String] { header.entries.map(\.name) }

  /// Opens a file.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - limit: how many bytes the file may have at most.
  /// - Throws: ``FileError``, with the file and the field, if the file cannot be read or breaks a
  ///   rule of the format.
  public init(contentsOf path: String, limit: Int = 1 << 30) throws(FileError) {
    try self.init(try FileContent.read(path, limit: limit), file: path)
  }

  /// Opens a file that lies in memory.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - file: its name, for messages.
  /// - Throws: ``FileError``, as ``init(contentsOf:limit:)`` does.
  public init(_ bytes: [UInt8], file: String) throws(FileError) {
    header = try SafeTensorsHeader(bytes, file: file)
    indices = Dictionary(
      header.entries.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    self.bytes = bytes
    self.file = file
  }

  /// The shape of a tensor; `nil` where there is none of that name.
  public func shape(of name: String) -> [Int]? {
    indices[name].map { header.entries[$0].shape }
  }

  /// What the numbers of a tensor are in the file; `nil` where there is none of that name.
  public func elementType(of name: String) -> NumberType? {
    indices[name].map { header.entries[$0].type }
  }

  /// One tensor, its numbers rounded to single precision where they have more digits.
  ///
  /// - Parameter name: its name, as in ``names``.
  /// - Throws: ``FileError`` if there is no such tensor.
  public func tensor(_ name: String) throws(FileError) -> Tensor {
    guard let index = indices[name] else {
      throw .unexpected(
        file: file, field: "content", expected: "a tensor \(quoted(name))", found: listed(names))
    }
    let entry = header.entries[index]
    let numbers = NumberBytes(Array(bytes[entry.range]), of: entry.type)
    return try Tensor(shape: entry.shape, floats: numbers.floats, name: name, file: file)
  }
}

extension Tensor {
  /// A tensor out of a file.
  init(shape: [Int], floats: [Float], name: String, file: String) throws(FileError) {
    do {
      try self.init(shape: shape, scalars: floats)
    } catch {
      throw .unexpected(
        file: file, field: "shape of \(quoted(name))", expected: "one of a tensor",
        found: error.message)
    }
  }
}
