internal import InklingLesson

/// The sections of a lesson as its page shows them: with levels below the page's title that leave none out, and with
/// numbers.
struct Outline {
  /// A section.
  struct Entry {
    var heading: Heading
    /// The level on the page: 2 for the highest.
    var level: Int
    /// "1", "1.2"; `nil` where sections are not numbered.
    var number: String?
  }

  /// The deepest level that gets a number, and that the contents list.
  static let deepestListed = 3

  private(set) var entries: [Entry] = []
  /// The level of a heading that is not in the outline, as one in a quotation, is shifted by this.
  private(set) var shift = 0
  private var indices: [String: Int] = [:]

  /// Makes the outline of blocks.
  init(_ blocks: [Block], isNumbered: Bool) {
    let headings = blocks.compactMap { block in
      if case .heading(let heading) = block { heading } else { nil }
    }
    shift = 2 - (headings.map(\.level).min() ?? 2)
    var counts: [Int] = []
    var last = 1
    for heading in headings {
      let level = min(heading.level + shift, last + 1, 6)
      last = level
      while counts.count > level - 1 { counts.removeLast() }
      while counts.count < level - 1 { counts.append(0) }
      counts[level - 2] += 1
      let number = isNumbered && level <= Self.deepestListed
      indices[heading.id] = entries.count
      entries.append(
        Entry(
          heading: heading, level: level,
          number: number ? counts.map(String.init).joined(separator: ".") : nil))
    }
  }

  /// The section with an anchor.
  subscript(id: String) -> Entry? { indices[id].map { entries[$0] } }
}
