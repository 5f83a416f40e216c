internal import InklingCore
internal import InklingFiles

/// The records of CIFAR-10's binary version: a label, then 1,024 bytes each of red, green and blue.
struct CIFARRecords {
  /// No file has more than this: twice the 10,000 records of a real one.
  static let largestByteCount = 1 << 26

  /// Images and labels of one of the two parts.
  struct Part {
    var pixels: [UInt8] = []
    var labels: [UInt8] = []

    func dataset(of entry: DatasetEntry) throws(CoreError) -> Dataset {
      try Dataset(
        pixels: pixels, featureShape: entry.featureShape, labels: labels,
        classNames: entry.classNames, name: entry.title)
    }
  }

  private(set) var train = Part()
  private(set) var test = Part()
  private let entry: DatasetEntry

  init(entry: DatasetEntry) {
    self.entry = entry
  }

  /// The number of pixels of an image, and of bytes of each colour.
  private var planeSize: Int { entry.featureShape[0] * entry.featureShape[1] }
  private var recordSize: Int { 1 + 3 * planeSize }

  /// Takes in the six files of records in an archive; the order is that of their names.
  mutating func appendMembers(of archive: TarReader) throws(FileError) {
    let path = archive.file
    let names = Set((entry.alternatives.last ?? []).map(\.name))
    let testName = entry.alternatives.last?.last?.name
    var contents: [String: [UInt8]] = [:]
    while let member = try archive.next() {
      let name = String(member.name.split(separator: "/").last ?? "")
      guard member.kind == .file, names.contains(name) else { continue }
      guard member.byteCount <= Self.largestByteCount else {
        throw .tooLarge(
          file: path, field: member.name, found: "\(member.byteCount) bytes",
          limit: Self.largestByteCount)
      }
      guard contents[name] == nil else {
        throw .unexpected(
          file: path, field: "members", expected: "one \(name)", found: "two of them")
      }
      contents[name] = try archive.read(upTo: member.byteCount)
    }
    for name in (entry.alternatives.last ?? []).map(\.name) {
      guard let content = contents.removeValue(forKey: name) else {
        throw .unexpected(
          file: path, field: "members", expected: names.sorted().joined(separator: ", "),
          found: "no \(name)")
      }
      try append(content, file: path + ": " + name, isTest: name == testName)
    }
  }

  /// Takes in a file of records.
  mutating func append(_ content: [UInt8], file: String, isTest: Bool) throws(FileError) {
    guard !content.isEmpty, content.count.isMultiple(of: recordSize) else {
      throw .unexpected(
        file: file, field: "length", expected: "records of \(recordSize) bytes",
        found: "\(content.count) bytes")
    }
    let labels = stride(from: 0, to: content.count, by: recordSize).map { content[$0] }
    let largest = entry.classNames.count - 1
    if let index = labels.firstIndex(where: { $0 > largest }) {
      throw .unexpected(
        file: file, field: "label of example \(index)", expected: "0...\(largest)",
        found: "\(labels[index])")
    }
    let pixels = Self.interleaved(content, recordSize: recordSize, planeSize: planeSize)
    if isTest {
      test.labels += labels
      test.pixels += pixels
    } else {
      train.labels += labels
      train.pixels += pixels
    }
  }

  /// The images with the three colours of each pixel side by side.
  private static func interleaved(
    _ content: [UInt8], recordSize: Int, planeSize: Int
  ) -> [UInt8] {
    var pixels = [UInt8](repeating: 0, count: content.count / recordSize * 3 * planeSize)
    var target = 0
    for record in stride(from: 1, to: content.count, by: recordSize) {
      for red in record..<record + planeSize {
        pixels[target] = content[red]
        pixels[target + 1] = content[red + planeSize]
        pixels[target + 2] = content[red + 2 * planeSize]
        target += 3
      }
    }
    return pixels
  }
}
