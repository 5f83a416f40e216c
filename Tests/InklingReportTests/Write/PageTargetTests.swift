import Testing

@testable import InklingReport

@Suite struct PageTargetTests {
  @Test(arguments: [
    ("04-tuning.md", "04-tuning.html"), ("04-tuning.md#sec-luck", "04-tuning.html#sec-luck"),
    ("index.md", "index-lesson.html"), ("README.md", "README.md"), ("../docs/a.md", "../docs/a.md"),
    ("https://example.org/a.md", "https://example.org/a.md"), ("#sec-a", "#sec-a"), ("", ""),
    ("picture.png", "picture.png"),
  ])
  func `links to other lessons lead to their pages`(target: String, expected: String) {
    #expect(ReportWriter.pageTarget(of: target) == expected)
  }
}
