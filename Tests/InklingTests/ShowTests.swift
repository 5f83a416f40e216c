import Foundation
import Testing

@testable import Inkling

struct ShowTests {
  /// Two pictures of 2 x 2.
  static func figure() throws -> Figure {
    try Dataset(
      pixels: [0, 255, 255, 0, 255, 0, 0, 255], featureShape: [2, 2], labels: [0, 1],
      classNames: ["falling", "rising"], name: "diagonals"
    ).plot()
  }

  private func inFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("inkling-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  @Test func `figures are numbered in the order in which they are shown`() throws {
    let figure = try Self.figure()
    try inFolder { folder in
      #expect(try write(figure, into: folder) == "figure-1.png")
      #expect(try write(figure, into: folder) == "figure-2.png")
      let png = try figure.png()
      #expect(try FileContent.read(folder + "/figure-2.png") == png)
    }
  }

  @Test func `a number that is taken is not used again`() throws {
    let figure = try Self.figure()
    try inFolder { folder in
      try AtomicFile.write([1, 2, 3], to: folder + "/figure-2.png")
      #expect(try write(figure, into: folder) == "figure-1.png")
      #expect(try write(figure, into: folder) == "figure-3.png")
      #expect(try FileContent.read(folder + "/figure-2.png") == [1, 2, 3])
    }
  }

  @Test func `a folder that does not exist is an error`() throws {
    let figure = try Self.figure()
    #expect(throws: (any Error).self) { try write(figure, into: "/no/such/folder") }
  }
}
