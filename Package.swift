// swift-tools-version: 6.2
import Foundation
import PackageDescription

/// True where this package is the one being built, false where another package depends on it by version:
/// SwiftPM refuses unsafe flags in dependencies.
let isRoot = !Context.packageDirectory.contains("/.build/checkouts/")

/// What the interpreter imports of swift-syntax.
let syntaxModules = [
  "SwiftSyntax", "SwiftParser", "SwiftOperators", "SwiftDiagnostics", "SwiftParserDiagnostics",
  "SwiftIDEUtils",
]

/// The folder of swift-syntax in the toolchain that is building, where it has one and it is the version that we need.
///
/// The compiler's own copy is optimised, so that lessons are checked in a third of the time, and nobody has to
/// build swift-syntax. Other toolchains (Xcode's among them), and packages that depend on this one, build the package
/// `swift-syntax`; so does everybody who sets `INKLING_SYNTAX_PACKAGE`, which takes longer and needs no toolchain
/// where the program runs.
let toolchainSyntax: String? = {
  #if compiler(>=6.3) && compiler(<6.4)
    guard isRoot, Context.environment["INKLING_SYNTAX_PACKAGE"] == nil else { return nil }
    let folders = (Context.environment["PATH"] ?? "").split(separator: ":")
    guard
      let compiler = folders.map({ "\($0)/swiftc" }).first(
        where: FileManager.default.isExecutableFile)
    else { return nil }
    let bin = URL(fileURLWithPath: compiler).resolvingSymlinksInPath().deletingLastPathComponent()
    let host = bin.deletingLastPathComponent().appendingPathComponent("lib/swift/host").path
    let modules = syntaxModules.map { "\(host)/\($0).swiftmodule" }
    return modules.allSatisfy(FileManager.default.fileExists) ? host : nil
  #else
    return nil
  #endif
}()

/// Finds the toolchain's modules of swift-syntax, which whoever imports the interpreter needs too.
let syntax: [SwiftSetting] = toolchainSyntax.map { [.unsafeFlags(["-I", $0])] } ?? []

/// Our own targets are optimised in the default (debug) configuration too: newcomers, tests and continuous
/// integration build only that one.
let optimized: [SwiftSetting] =
  [.swiftLanguageMode(.v6), .enableUpcomingFeature("InternalImportsByDefault")]
  + (isRoot ? [.unsafeFlags(["-O"])] : []) + syntax

/// The core's loops take square roots; one that may set errno cannot be vectorised.
let core: [SwiftSetting] =
  optimized
  + (isRoot
    ? [
      .unsafeFlags([
        "-Xcc", "-fno-math-errno", "-enforce-exclusivity=unchecked", "-disable-batch-mode",
        "-whole-module-optimization",
        "-num-threads", "2",
      ])
    ] : [])

/// Kernels in C are optimised in the default configuration too, and may be vectorised like the core's loops.
let kernels: [CSetting] = isRoot ? [.unsafeFlags(["-O3", "-fno-math-errno"])] : []

/// Each instruction of the register machine ends with a jump of its own to the next one, which processors guess better
/// than one jump for all (a quarter of a loop's time). Of a `switch` with more cases than these limits, LLVM makes one.
let dispatch: [String] = {
  #if compiler(>=6.3)
    ["-Xllvm", "-tail-dup-pred-size=1000", "-Xllvm", "-tail-dup-succ-size=1000"]
  #else
    []
  #endif
}()

/// The interpreter's frames are reached from one thread only, so the run-time exclusivity checks of every
/// class property would be paid for nothing.
let interpreter: [SwiftSetting] =
  optimized
  + (isRoot
    ? [
      .unsafeFlags(
        [
          "-enforce-exclusivity=unchecked", "-disable-batch-mode", "-whole-module-optimization",
          "-num-threads", "2",
        ] + dispatch)
    ] : [])

let tests: [SwiftSetting] = [.swiftLanguageMode(.v6)] + syntax

/// The given modules of swift-syntax, where its package is built.
func packaged(_ modules: [String]) -> [Target.Dependency] {
  toolchainSyntax == nil ? modules.map { .product(name: $0, package: "swift-syntax") } : []
}

let package = Package(
  name: "Inkling",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "inkling", targets: ["InklingCLI"]),
    .library(name: "Inkling", targets: ["Inkling"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
  ]
    + (toolchainSyntax == nil
      ? [.package(url: "https://github.com/swiftlang/swift-syntax", "603.0.0"..<"604.0.0")] : []),
  targets: [
    // C libraries: a module map each, imported by exactly one target; libdeflate by two, for files that are read and
    // pictures that are written.
    .systemLibrary(name: "CDNNL", providers: [.apt(["libdnnl-dev"]), .brew(["onednn"])]),
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .systemLibrary(
      name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
    .systemLibrary(
      name: "CMessageDigest", pkgConfig: "libmd",
      providers: [.apt(["libmd-dev"]), .brew(["libmd"])]),
    .systemLibrary(
      name: "CPNG", pkgConfig: "libpng", providers: [.apt(["libpng-dev"]), .brew(["libpng"])]),
    .systemLibrary(
      name: "CDeflate", pkgConfig: "libdeflate",
      providers: [.apt(["libdeflate-dev"]), .brew(["libdeflate"])]),
    .systemLibrary(
      name: "CCairo", pkgConfig: "cairo", providers: [.apt(["libcairo2-dev"]), .brew(["cairo"])]),
    .systemLibrary(
      name: "CMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [
        .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"]),
      ]),

    // The library that lessons import.
    .target(name: "CKernels", exclude: ["README.md"], cSettings: kernels),
    .target(
      name: "InklingCore", dependencies: ["CDNNL", "CKernels"], exclude: ["README.md"],
      swiftSettings: core,
      // oneDNN computes with OpenMP, whose library has another name on each system.
      linkerSettings: [
        .linkedLibrary("gomp", .when(platforms: [.linux])),
        .linkedLibrary("omp", .when(platforms: [.macOS])),
      ]),
    .target(
      name: "InklingFiles",
      dependencies: ["InklingCore", "CZlib", "CZip", "CMessageDigest", "CPNG", "CDeflate"],
      exclude: ["README.md"], swiftSettings: optimized),
    .target(
      name: "InklingData", dependencies: ["InklingCore", "InklingFiles"],
      exclude: ["README.md"], swiftSettings: optimized),
    .target(
      name: "InklingPlot", dependencies: ["InklingCore", "CCairo", "CDeflate"],
      exclude: ["README.md"],
      swiftSettings: optimized),
    .target(
      name: "Inkling",
      dependencies: ["InklingCore", "InklingFiles", "InklingData", "InklingPlot"],
      exclude: ["README.md"], swiftSettings: optimized),

    // The machinery that runs lessons.
    .target(
      name: "InklingSwift", dependencies: packaged(syntaxModules), exclude: ["README.md"],
      swiftSettings: interpreter,
      linkerSettings: toolchainSyntax.map {
        [.unsafeFlags(["-L", $0, "-Xlinker", "-rpath", "-Xlinker", $0])]
      }),
    .target(
      name: "InklingLesson", dependencies: ["InklingSwift", "CMarkGFM", "Yams"],
      exclude: ["README.md"], swiftSettings: optimized),
    .target(
      name: "InklingBridge", dependencies: ["Inkling", "InklingLesson", "InklingSwift"],
      exclude: ["README.md"], swiftSettings: optimized),
    .target(
      name: "InklingReport", dependencies: ["InklingLesson"], exclude: ["README.md"],
      swiftSettings: optimized),
    .executableTarget(
      name: "InklingCLI",
      dependencies: [
        "InklingReport", "InklingBridge", "InklingLesson", "Inkling",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["README.md"], swiftSettings: optimized),

    .testTarget(
      name: "InklingCoreTests", dependencies: ["InklingCore"], exclude: ["Fixtures"],
      swiftSettings: tests),
    .testTarget(
      name: "InklingFilesTests", dependencies: ["InklingFiles", "InklingCore"],
      exclude: ["Fixtures"],
      swiftSettings: tests),
    .testTarget(
      name: "InklingDataTests", dependencies: ["InklingData", "InklingFiles", "InklingCore"],
      exclude: ["Fixtures"],
      swiftSettings: tests),
    .testTarget(
      name: "InklingTests",
      // What `Inkling` gives with it, too: without it SwiftPM keeps stale tests when one of its types changes.
      dependencies: ["Inkling", "InklingPlot", "InklingData", "InklingFiles", "InklingCore"],
      swiftSettings: tests),
    .testTarget(
      name: "InklingPlotTests", dependencies: ["InklingPlot", "InklingCore"],
      exclude: ["Snapshots"],
      swiftSettings: tests),
    .testTarget(
      name: "InklingSwiftTests", dependencies: ["InklingSwift"], exclude: ["Programs", "Rejected"],
      swiftSettings: tests),
    .testTarget(
      name: "InklingLessonTests", dependencies: ["InklingLesson", "InklingSwift"],
      swiftSettings: tests),
    // One of its files uses every bridged declaration; a warning there means that one has drifted.
    .testTarget(
      name: "InklingBridgeTests",
      dependencies: ["InklingBridge", "InklingLesson", "InklingSwift", "Inkling"]
        + packaged(["SwiftParser", "SwiftSyntax"]),
      exclude: ["Lessons"], swiftSettings: tests + [.treatAllWarnings(as: .error)]),
    .testTarget(
      name: "InklingReportTests", dependencies: ["InklingReport", "InklingLesson", "InklingSwift"],
      swiftSettings: tests),
    .testTarget(name: "InklingCLITests", dependencies: ["InklingCLI"], swiftSettings: tests),
  ]
)
