import Foundation
import InklingSwift
import SwiftParser
import SwiftSyntax
import Testing

private let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

@Suite struct BridgeTests {
  // For both of these the proof is that the file is part of this target; here it is only kept up to date.

  @Test func `every declaration compiles against the real library`() throws {
    try compare(
      DeclarationUses(signatures: bridgedModule().signatures).text, to: "BridgedDeclarations.swift")
  }

  @Test func `every lesson compiles against the real library`() throws {
    let lessons = try LessonsAsSwift(folder: here.appending(path: "../../lessons"))
    #expect(!lessons.lessons.isEmpty)
    try compare(lessons.text, to: "LessonSteps.swift")
  }

  @Test func `every lesson of these tests compiles against the real library`() throws {
    let lessons = try LessonsAsSwift(folder: here.appending(path: "Lessons"))
    try compare(lessons.printingText, to: "NativeLessons.swift")
  }

  /// Compares a text with a file of this folder, or records it where that is asked for.
  private func compare(
    _ expected: String, to name: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let file = here.appending(path: name)
    if ProcessInfo.processInfo.environment["INKLING_RECORD"] != nil {
      try Data(expected.utf8).write(to: file)
      Issue.record(
        "recorded \(name); run the tests again without INKLING_RECORD",
        sourceLocation: sourceLocation)
    }
    let found = try String(contentsOf: file, encoding: .utf8)
    #expect(
      found == expected, "\(name) is out of date: record it anew with INKLING_RECORD=1",
      sourceLocation: sourceLocation)
  }

  @Test func `every declaration can be read by the interpreter`() {
    let module = bridgedModule()
    #expect(module.signatures.count > 60)
    #expect(Interpreter(host: module) { _ in }.declarationProblems() == [])
  }

  @Test func `every default value is the library's`() throws {
    let library = LibraryDefaults(viewMode: .sourceAccurate)
    let sources = here.appending(path: "../../Sources")
    for module in ["InklingCore", "InklingFiles", "InklingData", "InklingPlot", "Inkling"] {
      try library.read(sources.appending(path: module))
    }
    var compared = 0
    for signature in bridgedModule().signatures {
      let file = Parser.parse(source: signature.text)
      let declaration: (name: String, clause: FunctionParameterClauseSyntax)
      switch file.statements.first?.item.as(DeclSyntax.self)?.as(DeclSyntaxEnum.self) {
      case .functionDecl(let node)?: declaration = (node.name.text, node.signature.parameterClause)
      case .initializerDecl(let node)?: declaration = ("init", node.signature.parameterClause)
      default: continue
      }
      let defaults = LibraryDefaults.defaults(declaration.clause)
      guard defaults.contains(where: { !$0.isEmpty }) else { continue }
      let key = LibraryDefaults.key(
        owner: signature.owner, name: declaration.name, declaration.clause)
      let found = try #require(library.byDeclaration[key], "\(key) is not in the library's sources")
      #expect(found.contains(defaults), "\(key): \(defaults), but the library has \(found)")
      compared += 1
    }
    #expect(compared >= 6)
  }
}
