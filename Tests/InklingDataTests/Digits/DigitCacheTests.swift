import Foundation
import InklingFiles
import Testing

@testable import InklingData

struct DigitCacheTests {
  /// One test, because each full set takes a second to draw.
  @Test func `the whole set is drawn once, kept, and drawn again where the copy is damaged`() throws
  {
    let folder = try TemporaryFolder()
    let location = DataLocation(environment: ["XDG_CACHE_HOME": folder.path])
    let cache = DigitCache(folder: folder.path + "/inkling")
    #expect(cache.load() == nil)

    let (train, test) = try loadDigits(from: location)
    #expect(train.name == "built-in digits")
    #expect(train.count == 60_000)
    #expect(test.count == 10_000)
    #expect(train.featureShape == [28, 28])
    #expect(train.labels.prefix(50) == (0..<50).map { DigitDrawing.label($0) }[...])
    #expect(test.labels.prefix(50) == (60_000..<60_050).map { DigitDrawing.label($0) }[...])

    let kept = try #require(cache.load())
    for index in [0, 1, 59_999] {
      let image = DigitDrawing.image(index)
      #expect(kept[index * 784..<(index + 1) * 784] == image[...])
      #expect(train.image(index).scalars == image.map(Float.init))
    }
    #expect(test.image(9_999).scalars == DigitDrawing.image(69_999).map(Float.init))

    let file = try FileContent.read(cache.path)
    var damaged = file
    damaged[file.count / 2] ^= 0xff
    try AtomicFile.write(damaged, to: cache.path)
    #expect(cache.load() == nil)
    try AtomicFile.write(Array(file.dropLast(10)), to: cache.path)
    #expect(cache.load() == nil)
    let other = IDXArray(shape: [70_000, 28, 28], bytes: .init(repeating: 0, count: kept.count))
    try AtomicFile.write(Gzip.pack(other.encoded(), level: 1), to: cache.path)
    #expect(cache.load() == nil)

    _ = try loadDigits(from: location)
    #expect(try FileContent.read(cache.path) == file)
  }

  @Test func `a folder that cannot be written is no failure`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("taken", [1])
    let cache = DigitCache(folder: file + "/below")
    cache.store([[1, 2, 3]])
    #expect(cache.load() == nil)
    #expect(try folder.names == ["taken"])
  }
}
