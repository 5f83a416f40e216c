import Testing

@testable import InklingLesson
@testable import InklingReport

/// The result of a lesson whose steps gave what is given here, by label.
func result(
  _ text: String, outputs: [String: [Output]] = [:], values: [String] = [],
  failing: [String: Diagnostic] = [:], status: LessonResult.Status = .ok,
  facts: [LessonResult.Fact] = []
) -> LessonResult {
  let lesson = Lesson(parsing: text, fileName: "lesson.md")
  let steps = lesson.steps.map { step in
    StepResult(
      index: step.index, label: step.label,
      state: failing[step.label] != nil ? .failed : step.mode == .run ? .completed : .notRun,
      outputs: outputs[step.label] ?? [], diagnostics: failing[step.label].map { [$0] } ?? [],
      stepsTaken: 0)
  }
  return LessonResult(
    lesson: lesson, status: lesson.hasErrors ? .unreadable : status, steps: steps,
    values: lesson.values.indices.map {
      values.indices.contains($0) ? .text(values[$0]) : .notReached
    },
    facts: facts, seed: 17, parameters: [:],
    diagnostics: lesson.diagnostics + failing.values)
}

func page(_ result: LessonResult) -> String { HTMLReport(result).html }

let picture = Output.figure(
  FigureOutput(
    lightPNG: [1, 2, 3], darkPNG: [4, 5, 6], width: 640.4, height: 480, altText: "Loss falls.",
    csv: "epoch,loss\n1,0.5\n"))

let training = Output.training(
  TrainingOutput(
    columns: ["epoch", "accuracy", "loss"], rows: [["1", "0.8", "0.6"], ["2", "0.9", "0.3"]],
    stepsPerEpoch: 469, lines: []))

let table = Output.table(
  TableOutput(
    title: "Model: \"sequential\"",
    columns: [.init("Layer"), .init("Param #", alignment: .trailing)],
    rows: [["dense", "12,560"], ["dense_1"]], footers: ["Total: 12,730"], text: ""))

/// One of each kind of output, with a text wherever one can stand.
func everyOutput(of text: String) -> [Output] {
  [
    .text(text),
    .figure(
      FigureOutput(
        lightPNG: [1], darkPNG: [2], width: .nan, height: -1, altText: text, csv: text)),
    .table(
      TableOutput(
        title: text, columns: [.init(text), .init("b")], rows: [[text, text]],
        footers: [text, text], text: text)),
    .training(
      TrainingOutput(columns: [text], rows: [[text]], stepsPerEpoch: 1, lines: [text])),
  ]
}

/// A diagnostic with a text wherever one can stand.
func diagnostic(of text: String) -> Diagnostic {
  Diagnostic(
    .error, .hostError, text, at: .init(file: text, line: 1, column: 1), notes: [.init(text)],
    hint: text)
}

/// A page, read as a browser that forgives nothing would.
struct PageReader {
  struct Element {
    var name: String
    var attributes: [String: String]
  }

  private(set) var elements: [Element] = []
  private(set) var text = ""
  private(set) var problems: [String] = []
  private(set) var scripts: [String] = []

  private static let void: Set = ["meta", "br", "hr", "img", "input"]

  init(_ html: String) {
    var rest = Substring(html)
    var open: [String] = []
    if rest.hasPrefix("<!DOCTYPE html>\n") {
      rest = rest.dropFirst(16)
    } else {
      problems.append("no doctype")
    }
    while let less = rest.firstIndex(of: "<") {
      text += rest[..<less]
      rest = rest[less...].dropFirst()
      guard let greater = rest.firstIndex(of: ">") else {
        problems.append("unclosed tag")
        return
      }
      var tag = rest[..<greater]
      rest = rest[greater...].dropFirst()
      if tag.hasPrefix("/") {
        if open.popLast() != String(tag.dropFirst()) { problems.append("unexpected <\(tag)>") }
        continue
      }
      let element = Self.element(&tag)
      if !tag.isEmpty { problems.append("odd attributes: \(tag)") }
      elements.append(element)
      if element.name == "style" || element.name == "script" {
        guard let end = rest.range(of: "</\(element.name)>") else {
          problems.append("unclosed \(element.name)")
          return
        }
        if element.name == "script" { scripts.append(String(rest[..<end.lowerBound])) }
        rest = rest[end.upperBound...]
      } else if !Self.void.contains(element.name) {
        open.append(element.name)
      }
    }
    if !open.isEmpty { problems.append("left open: \(open)") }
  }

  private static func element(_ tag: inout Substring) -> Element {
    let name = tag.prefix { $0 != " " }
    var element = Element(name: String(name), attributes: [:])
    tag = tag.dropFirst(name.count)
    while tag.first == " " {
      tag.removeFirst()
      let key = String(tag.prefix { $0 != "=" && $0 != " " })
      tag = tag.dropFirst(key.count)
      guard tag.hasPrefix("=\"") else {
        element.attributes[key] = ""
        continue
      }
      tag = tag.dropFirst(2)
      let value = tag.prefix { $0 != "\"" }
      element.attributes[key] = String(value)
      tag = tag.dropFirst(value.count + 1)
    }
    return element
  }

  func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }

  func values(of attribute: String) -> [String] {
    elements.compactMap { $0.attributes[attribute] }
  }
}

/// Checks everything that holds for every page, and gives it for more.
@discardableResult
func checkPage(
  _ html: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
) -> PageReader {
  let page = PageReader(html)
  #expect(page.problems.isEmpty, sourceLocation: sourceLocation)
  let names = Set(page.elements.map(\.name))
  #expect(page.scripts == [PageScript.page.text], sourceLocation: sourceLocation)
  #expect(
    names.isDisjoint(with: ["link", "iframe", "object", "embed", "form", "base", "svg"]),
    sourceLocation: sourceLocation)
  let handlers = page.elements.flatMap(\.attributes.keys).filter { $0.hasPrefix("on") }
  #expect(handlers.isEmpty, sourceLocation: sourceLocation)
  for source in page.values(of: "src") + page.values(of: "srcset") {
    #expect(source.hasPrefix("data:image/png;base64,"), sourceLocation: sourceLocation)
  }
  #expect(!html.contains("@import") && !html.contains("url("), sourceLocation: sourceLocation)
  let ids = page.values(of: "id")
  #expect(Set(ids).count == ids.count, "\(ids)", sourceLocation: sourceLocation)
  let anchors = page.values(of: "href").filter { $0.hasPrefix("#") }.map { String($0.dropFirst()) }
  #expect(Set(anchors).isSubset(of: ids), "\(anchors)", sourceLocation: sourceLocation)
  for image in page.all("img") {
    #expect(image.attributes["alt"]?.isEmpty == false, sourceLocation: sourceLocation)
  }
  #expect(page.all("h1").count == 1, sourceLocation: sourceLocation)
  let levels = page.elements.compactMap { element in
    element.name.count == 2 && element.name.hasPrefix("h") ? Int(element.name.dropFirst()) : nil
  }
  #expect(levels.first == 1, sourceLocation: sourceLocation)
  for (level, next) in zip(levels, levels.dropFirst()) {
    #expect(next <= level + 1, "\(levels)", sourceLocation: sourceLocation)
  }
  #expect(page.all("main").count == 1, sourceLocation: sourceLocation)
  return page
}
