import Foundation
import Testing

@Suite struct SupportedSwiftTests {
  @Test func `the page of supported Swift lists what these tests run`() throws {
    let file = ProgramFile.tests.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "docs/supported-swift.md")
    let page = SupportedSwift.page
    if ProcessInfo.processInfo.environment["INKLING_RECORD"] == "1" {
      try page.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(file.lastPathComponent)")
      return
    }
    let recorded = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    let changes = page.components(separatedBy: "\n")
      .difference(from: recorded.components(separatedBy: "\n"))
    let lines = changes.map { change in
      switch change {
      case .insert(_, let line, _): "+ \(line)"
      case .remove(_, let line, _): "- \(line)"
      }
    }
    #expect(lines == [], "record it with INKLING_RECORD=1")
  }
}
