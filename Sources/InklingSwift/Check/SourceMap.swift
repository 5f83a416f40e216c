/// Turns offsets in a step's text into places in the file that the step stands in.
struct SourceMap {
  let source: SwiftSource
  private let lineStarts: [Int]
  private let length: Int

  init(_ source: SwiftSource) {
    self.source = source
    var starts = [0]
    var offset = 0
    for byte in source.text.utf8 {
      offset += 1
      if byte == UInt8(ascii: "\n") { starts.append(offset) }
    }
    lineStarts = starts
    length = offset
  }

  /// The place of a byte of the text.
  func location(of offset: Int) -> SourceLocation {
    let offset = max(0, min(offset, length))
    let line = line(of: offset)
    let column = offset - lineStarts[line]
    let shift = line == 0 ? source.start.column - 1 : source.indentation
    return SourceLocation(
      file: source.start.file, line: source.start.line + line, column: column + 1 + shift)
  }

  /// How many bytes of `offset..<end` stand in the line of `offset`.
  func lengthInLine(_ offset: Int, _ end: Int) -> Int {
    let next = line(of: max(0, min(offset, length))) + 1
    let lineEnd = next < lineStarts.count ? lineStarts[next] - 1 : length
    return max(1, min(end, lineEnd) - offset)
  }

  /// The text at a place, as far as it stands in one line; `nil` for a place in another source.
  func text(at site: Site) -> String? {
    let line = site.location.line - source.start.line
    guard site.location.file == source.start.file, lineStarts.indices.contains(line) else {
      return nil
    }
    let shift = line == 0 ? source.start.column - 1 : source.indentation
    let offset = lineStarts[line] + site.location.column - 1 - shift
    guard offset >= 0, offset + site.length <= length else { return nil }
    return String(
      decoding: source.text.utf8.dropFirst(offset).prefix(site.length), as: UTF8.self)
  }

  private func line(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
