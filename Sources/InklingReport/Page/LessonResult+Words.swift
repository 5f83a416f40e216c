internal import InklingLesson

extension LessonResult {
  /// A heading's words with the values in it, where they were computed.
  func words(of heading: Heading) -> String { putValues(into: heading.content).words.plainText }

  /// The lesson's result in a few words; `nil` where it names none or the run did not come to it.
  var headline: String? {
    guard let headline = lesson.frontMatter.headline else { return nil }
    let (words, isWhole) = putValues(into: headline)
    return isWhole ? words.plainText : nil
  }

  /// Words with their values put in, and whether all of them were computed.
  private func putValues(into inlines: [Inline]) -> (words: [Inline], isWhole: Bool) {
    var isWhole = true
    let words = inlines.map { inline -> Inline in
      switch inline {
      case .value(let value):
        if let words = self.words(of: value) { return .text(words) }
        isWhole = false
        return inline
      case .emphasis(let inner), .strong(let inner):
        let (words, isInnerWhole) = putValues(into: inner)
        isWhole = isWhole && isInnerWhole
        return .emphasis(words)
      default: return inline
      }
    }
    return (words, isWhole)
  }
}
