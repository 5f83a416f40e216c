extension HostileStep {
  private static let wrong = Ending.refused(.syntax)

  static let syntax = [
    HostileStep(
      "very many statements on one line", .refused(.syntax),
      "do { " + String(repeating: "print(1) ", count: 5_000) + "}"),
    HostileStep(
      "a mark that nobody sees before an equal sign", .refused(.syntax), "var a \u{FEFF}= 1"),
    HostileStep(
      "a hard space before an equal sign", .runs, "var a \u{A0}= 1\nprint(a)"),
    HostileStep(
      "a mark that nobody sees behind an equal sign", .refused(.syntax), "var a =\u{FEFF} 1"),
    HostileStep(
      "very many attributes", .refused(.tooLarge),
      "let 0" + String(repeating: "@discardableResult ", count: 485) + ".5"),
    HostileStep(
      "very many attributes, each in a line", .refused(.tooLarge),
      String(repeating: "@a\n", count: 5_000) + "func f() {}"),
    HostileStep(
      "very many modifiers", .refused(.syntax),
      "let 0" + String(repeating: "public ", count: 485) + ".5"),
    HostileStep("nothing", .runs, ""),
    HostileStep("spaces", .runs, "  \n\t\n  "),
    HostileStep("NUL bytes", .runs, String(repeating: "\u{0}", count: 10_000)),
    HostileStep("NUL bytes between tokens", .refusedForNow(.syntax), "let\u{0}a\u{0}=\u{0}1"),
    HostileStep(
      "control characters", wrong, (1..<32).map { String(UnicodeScalar(UInt8($0))) }.joined()),
    HostileStep("marks without letters", wrong, "let \u{301}\u{301} = 1"),
    HostileStep("invisible names", .refusedForNow(.syntax), "let \u{200B} = 1\nprint(\u{200B})"),
    HostileStep("typographic quotes", wrong, "print(“a”)"),
    HostileStep("a shebang", .refusedForNow(.syntax), "#!/usr/bin/swift\nprint(1)"),
    HostileStep(
      "a merge conflict", wrong, "<<<<<<< HEAD\nlet a = 1\n=======\nlet a = 2\n>>>>>>> x\n"),
    HostileStep("a placeholder", .refusedForNow(.syntax), "let a = <#value#>"),
    HostileStep(
      "HTML", .refused(.tooLarge),
      "<html><body>\(String(repeating: "<div>", count: 2_000))</body></html>"),
    HostileStep("angle brackets", .refused(.tooLarge), String(repeating: "a<", count: 20_000)),
    HostileStep(
      "angle brackets apart", .refusedForNow(.syntax),
      "let a = 1\nprint(a" + String(repeating: " < a", count: 800) + ")"),
    HostileStep("closing brackets", wrong, String(repeating: ")]}", count: 10_000)),
    HostileStep("quotes", wrong, String(repeating: "\"", count: 20_001)),
    HostileStep("a text without an end", wrong, "let a = \"abc"),
    HostileStep("a text of lines without an end", wrong, "let a = \"\"\"\nabc\n"),
    HostileStep(
      "a text of lines that are indented too little", wrong,
      "let a = \"\"\"\n" + String(repeating: "x\n", count: 5_000) + "    \"\"\""),
    HostileStep("an interpolation of nothing", .refusedForNow(.syntax), "print(\"\\()\")"),
    HostileStep(
      "an interpolation with labels", .refusedForNow(.unsupported), "print(\"\\(1, radix: 2)\")"),
    HostileStep("a regular expression", .refused(.unsupported), "let a = /(a*)*b/\nprint(a)"),
    HostileStep(
      "a regular expression without an end", wrong,
      "let a = #/" + String(repeating: "(", count: 180) + "\nprint(1)"),
    HostileStep("backslashes", wrong, String(repeating: "\\", count: 20_000)),
    HostileStep("dots", wrong, String(repeating: ".", count: 20_000)),
    HostileStep("commas", wrong, String(repeating: ",", count: 20_000)),
    HostileStep("hashes", .refused(.tooLarge), String(repeating: "#", count: 20_000)),
    HostileStep("back quotes", .refused(.tooLarge), String(repeating: "`", count: 20_000)),
    HostileStep("at signs", .refused(.tooLarge), String(repeating: "@", count: 20_000)),
    HostileStep("colons", wrong, String(repeating: "a:", count: 20_000)),
    HostileStep("question marks", wrong, String(repeating: "? ", count: 20_000)),
    HostileStep("arrows", wrong, "let a = " + String(repeating: "->", count: 20_000)),
    HostileStep(
      "only keywords", wrong,
      String(repeating: "func let var if for while switch case ", count: 1_000)),
    HostileStep("only else", wrong, String(repeating: "else ", count: 10_000)),
    HostileStep("only return", .refused(.misplaced), String(repeating: "return\n", count: 5_000)),
    HostileStep("only break", .refused(.misplaced), String(repeating: "break\n", count: 5_000)),
    HostileStep("only let", wrong, String(repeating: "let ", count: 10_000)),
    HostileStep("only struct", wrong, String(repeating: "struct ", count: 8_000)),
    HostileStep(
      "only $0", .refused(.unknownName), "print(" + String(repeating: "$0, ", count: 5_000) + "1)"),
    HostileStep(
      "only underscores", .refusedForNow(.syntax),
      "_ = _\n" + String(repeating: "_\n", count: 5_000)),
    HostileStep(
      "directives", .refusedForNow(.unsupported),
      "#sourceLocation(file: \"x\", line: 99999999999999999999)\nprint(1)"),
    HostileStep(
      "a warning directive", .refusedForNow(.unsupported), "#warning(\"a\")\n#error(\"b\")"),
    HostileStep(
      "macros", .refused(.unsupported), "print(#file, #line, #function, #selector(a), #foo)"),
    HostileStep(
      "conditional compilation of nonsense", .refusedForNow(.syntax),
      "#if os(Linux) && (swift(>=99999999999.9) || canImport(X))\nprint(1)\n#elseif\n#else\nlet\n#endif"
    ),
    HostileStep("async", .refused(.unsupported), "func f() async -> Int { 1 }\nprint(await f())"),
    HostileStep("an actor", .refused(.unsupported), "actor A {}"),
    HostileStep(
      "pointers", .refused(.unsupported),
      "let p = UnsafeMutablePointer<Int>.allocate(capacity: 1 << 60)\np.pointee = 1"),
    HostileStep("unsafe casts", .refused(.unknownName), "print(unsafeBitCast(1, to: String.self))"),
    HostileStep("exit", .refused(.unknownName), "exit(1)"),
    HostileStep("abort", .refused(.unknownName), "abort()"),
    HostileStep(
      "files", .refused(.unsupported),
      "import Foundation\nprint(FileManager.default.currentDirectoryPath)"),
    HostileStep(
      "a process", .refused(.unknownName), "import Foundation\nlet p = Process()\np.launch()"),
    HostileStep(
      "sleeping", .refused(.unknownName),
      "import Foundation\nsleep(1_000_000)\nThread.sleep(forTimeInterval: 1e9)"),
    HostileStep("reading a line", .refused(.unsupported), "print(readLine() ?? \"\")"),
    HostileStep("the arguments", .refused(.unknownName), "print(CommandLine.arguments)"),
    HostileStep(
      "an import of nothing", .refusedForNow(.unsupported),
      "import Nothing\nimport struct Foundation.URL\n@testable import InklingSwift"),
    HostileStep("a failed precondition", .stopped(.failed), "precondition(1 == 2, \"no\")"),
    HostileStep("a failed assertion", .stopped(.failed), "assert(1 == 2)"),
    HostileStep("fatalError", .stopped(.failed), "fatalError(\"the end\")"),
    HostileStep(
      "fatalError in a closure in a sort", .stopped(.failed),
      "print([2, 1].sorted { _, _ in fatalError() })"),
    HostileStep(
      "fatalError in a text", .stopped(.failed),
      "struct S: CustomStringConvertible { var description: String { fatalError(\"x\") } }\nprint(S())"
    ),
    HostileStep(
      "fatalError in an equality", .stopped(.failed),
      "struct S: Equatable { var a = 1\n static func == (a: S, b: S) -> Bool { fatalError(\"x\") } }\nprint([S()] == [S()])"
    ),
    HostileStep(
      "an error that nobody catches", .stopped(.uncaughtError),
      "enum E: Error { case e }\nthrow E.e"),
    HostileStep(
      "an error of a struct with a text of its own", .stopped(.uncaughtError),
      "struct E: Error, CustomStringConvertible { var description: String { \"a\\nb\" } }\nthrow E()"
    ),
    HostileStep(
      "an error whose text stops", .stopped(.uncaughtError),
      "struct E: Error, CustomStringConvertible { var n = 0\n var description: String { \"\\(1 / n)\" } }\nthrow E()"
    ),
    HostileStep(
      "an error whose text never ends", .stopped(.uncaughtError),
      "struct E: Error, CustomStringConvertible { var description: String { while true {} } }\nthrow E()"
    ),
  ]
}
