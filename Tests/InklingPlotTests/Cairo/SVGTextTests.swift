import InklingCore
import Testing

@testable import InklingPlot

struct SVGTextTests {
  @Test func `names follow content and order`() {
    func mended(_ text: String) -> String {
      String(decoding: SVGText.mended(Array(text.utf8)), as: UTF8.self)
    }
    func drawing(_ group: String, _ pattern: String) -> String {
      """
      <g id="\(group)"/><use xlink:href="#\(group)"/><i f="url(#\(pattern))" id="\(pattern)"/>
      """
    }
    let first = mended(drawing("surface7", "p9"))
    let second = mended(drawing("surface8", "p1"))
    let other = mended(#"<g id="surface8"/><b id="p1"/>"#)
    #expect(first == second)
    let prefix = first.split(separator: "\"")[1].dropLast()
    #expect(first == drawing("\(prefix)0", "\(prefix)1"))
    #expect(!other.contains(prefix))
  }

  @Test func `two figures share no name`() throws {
    func names(_ svg: String) -> Set<Substring> {
      Set(svg.split(separator: "id=\"").dropFirst().map { $0.prefix { $0 != "\"" } })
    }
    let first = names(try History.lesson.plot("loss").svg())
    let second = names(try History.lesson.plot("accuracy").svg())
    #expect(!first.isEmpty)
    #expect(first.isDisjoint(with: second))
  }

  @Test func `pictures keep their sharp pixels`() throws {
    let svg = try Dataset.squares([1]).plot().svg()
    #expect(svg.contains("<image style=\"image-rendering:pixelated\""))
  }
}
