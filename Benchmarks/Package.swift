// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "InklingBenchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "Inkling", path: ".."),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
  ],
  targets: [
    .executableTarget(
      name: "InklingBenchmarks", dependencies: [.product(name: "Inkling", package: "Inkling")],
      swiftSettings: [.swiftLanguageMode(.v6)]),
    .executableTarget(
      name: "InklingExperiments", dependencies: [.product(name: "Inkling", package: "Inkling")],
      swiftSettings: [.swiftLanguageMode(.v6)]),
    .executableTarget(
      name: "InklingDigits", dependencies: [.product(name: "Inkling", package: "Inkling")],
      swiftSettings: [.swiftLanguageMode(.v6)]),
    .executableTarget(
      name: "InklingGrowth",
      dependencies: [
        .product(name: "Inkling", package: "Inkling"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: [.swiftLanguageMode(.v6)]),
  ]
)
