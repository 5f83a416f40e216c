import InklingFiles
import Testing

/// As ``FuzzTests``, for the formats in which data sets come: whatever the bytes are, a reader gives a
/// value or a `FileError`, and never more than there is.
struct DatasetFormatFuzzTests {
  static let rounds = FuzzTests.longRounds ?? 25_000

  static let idxFiles: [[UInt8]] = [0x08, 0x09, 0x0b, 0x0c, 0x0d, 0x0e].map { type in
    [0, 0, type, 2, 0, 0, 0, 3, 0, 0, 0, 2]
      + [UInt8](
        repeating: 0x41, count: 6 * (type < 0x0a ? 1 : type < 0x0c ? 2 : type < 0x0e ? 4 : 8))
  }

  @Test(arguments: 0..<4)
  func `mutated IDX files of all types give an error or as many values as the shape says`(
    round: Int
  ) throws {
    var random = SplitMix(state: UInt64(round) &* 1_100_009)
    var (values, errors) = (0, 0)
    for _ in 0..<Self.rounds {
      let bytes = FuzzTests.mutated(Self.idxFiles.randomElement(using: &random)!, using: &random)
      do {
        let array = try IDXValues(
          reading: UnpackedReader(bytes, file: "x"), limit: FuzzTests.limit)
        let count =
          switch array.values {
          case .bytes(let values): values.count
          case .integers(let values): values.count
          case .numbers(let values): values.count
          }
        #expect(count <= bytes.count)
        #expect(count == (array.shape.contains(0) ? 0 : array.shape.reduce(1, *)))
        values += 1
      } catch {
        #expect(error.file == "x" && !error.message.isEmpty)
        errors += 1
      }
    }
    #expect(values > Self.rounds / 10)
    #expect(errors > Self.rounds / 4)
  }

  static let tarFiles: [[UInt8]] = {
    let letters = Array("letters".utf8)
    let archive =
      TarSample.member("a/", [], type: "5") + TarSample.member("a/b", letters)
      + TarSample.member("x", TarSample.record("path", "c"), type: "x")
      + TarSample.member("short", letters) + TarSample.member("L", letters, type: "L")
      + TarSample.member("last", [1], magic: "ustar  \0") + [UInt8](repeating: 0, count: 1024)
    return [archive, Gzip.pack(archive), TarSample.member("a", letters, type: "\0", magic: "")]
  }()

  @Test(arguments: 0..<4)
  func `mutated tar archives give an error or members that are there`(round: Int) throws {
    var random = SplitMix(state: UInt64(round) &* 1_300_021)
    var (values, errors) = (0, 0)
    for _ in 0..<Self.rounds {
      var bytes = FuzzTests.mutated(Self.tarFiles.randomElement(using: &random)!, using: &random)
      // Past the checksum of the first header, in most cases.
      if bytes.count >= 512, bytes[0] != 0x1f, Bool.random(using: &random) {
        TarSample.repair(&bytes)
      }
      do {
        let archive = TarReader(reading: UnpackedReader(bytes, file: "x"))
        var total = 0
        while let member = try archive.next() {
          let content = try archive.read(upTo: FuzzTests.limit)
          #expect(content.count <= member.byteCount)
          total += content.count
        }
        #expect(total <= 4096)
        values += 1
      } catch {
        #expect(error.file == "x" && !error.message.isEmpty)
        errors += 1
      }
    }
    #expect(values > Self.rounds / 100)
    #expect(errors > Self.rounds / 4)
  }

  static let csvFiles = [
    "1,2,3\n4,5,6\n", "a,\"b\"\"c\",d\r\n1.5,-2e3,\"x\ny\"\r\n", "\u{FEFF}12;0.5\n\n3;4",
  ].map { Array($0.utf8) }

  @Test(arguments: 0..<4)
  func `mutated tables give an error or fields that are there`(round: Int) throws {
    var random = SplitMix(state: UInt64(round) &* 1_700_021)
    var (values, errors) = (0, 0)
    for _ in 0..<Self.rounds {
      var bytes = FuzzTests.mutated(Self.csvFiles.randomElement(using: &random)!, using: &random)
      if !bytes.isEmpty {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] =
          Array(",;\"\"\n\r .eE-+09\0".utf8).randomElement(using: &random)!
      }
      do {
        var reader = try CSVReader(bytes, file: "x")
        var row = CSVRow()
        var count = 0
        var line = 0
        while try reader.read(into: &row) {
          #expect(row.line > line)
          line = row.line
          count += row.fields.count
          for field in row.fields {
            if let byte = reader.byte(field) {
              #expect(reader.number(field) == Double(byte))
            }
            #expect(reader.number(field)?.isFinite ?? true)
            #expect(reader.text(field).utf8.count <= 3 * bytes.count)
          }
        }
        #expect(count <= bytes.count + 1)
        values += 1
      } catch {
        #expect(error.file == "x" && !error.message.isEmpty)
        errors += 1
      }
    }
    #expect(values > Self.rounds / 4)
    #expect(errors > Self.rounds / 20)
  }

  static let pngFiles = [
    "gray1", "gray8", "gray16", "graya8", "rgb8", "rgba16", "palettea8", "gamma", "interlaced",
  ].compactMap { try? PNGImageTests.file($0) }

  @Test(arguments: 0..<4)
  func `mutated pictures give an error or as many pixels as they say`(round: Int) throws {
    #expect(Self.pngFiles.count == 9)
    var random = SplitMix(state: UInt64(round) &* 1_900_009)
    var (values, errors) = (0, 0)
    for _ in 0..<Self.rounds {
      var bytes = FuzzTests.mutated(Self.pngFiles.randomElement(using: &random)!, using: &random)
      if Bool.random(using: &random) { bytes = PNGSample.repaired(bytes) }
      do {
        let image = try PNGImage(
          bytes, file: "x", channels: [.grayscale, .rgb, .rgba][Int(bytes.count) % 3],
          pixelLimit: FuzzTests.limit)
        #expect(image.height * image.width <= FuzzTests.limit)
        #expect(image.bytes.count == image.height * image.width * image.channels.rawValue)
        values += 1
      } catch {
        #expect(error.file == "x" && !error.message.isEmpty)
        errors += 1
      }
    }
    #expect(values > Self.rounds / 100)
    #expect(errors > Self.rounds / 4)
  }
}
