import Foundation
import InklingFiles
import Testing

/// Whatever the bytes are, a reader gives a value or a `FileError`: it never crashes, and it never
/// hands out more than its limit.
struct FuzzTests {
  static let limit = 4096

  static let seeds: [[UInt8]] = {
    let images = IDXArray(shape: [5, 4, 4], bytes: (0..<80).map { UInt8($0 &* 3) }).encoded()
    let labels = IDXArray(shape: [50], bytes: (0..<50).map { UInt8($0 % 10) }).encoded()
    return [images, labels, Gzip.pack(images), Gzip.pack(labels, level: 1), Gzip.pack([])]
  }()

  @Test(arguments: 0..<4)
  func `mutated files give an error or a value within the limit`(round: Int) throws {
    var random = SplitMix(state: UInt64(round) &* 1_000_003)
    var values = 0
    var errors = 0
    for _ in 0..<Self.idxRounds {
      let file = Self.mutated(Self.seeds.randomElement(using: &random)!, using: &random)
      do {
        let array = try IDXArray(
          reading: UnpackedReader(file, file: "x"), limit: Self.limit)
        #expect(array.bytes.count <= Self.limit)
        #expect(array.shape.contains(0) || array.shape.reduce(1, *) == array.bytes.count)
        values += 1
      } catch {
        #expect(error.file == "x")
        #expect(!error.message.isEmpty)
        errors += 1
      }
      if let content = try? Gzip.unpack(file, file: "x", limit: Self.limit) {
        #expect(content.count <= Self.limit)
      }
    }
    // Mutations that only change values must still be read, the others must be found out.
    #expect(values > 100)
    #expect(errors > 1_000)
  }

  static let idxRounds = longRounds ?? 25_000

  static let matFiles: [[UInt8]] = [
    MATSample.small, Array(MATFileTests.numbers), Array(MATFileTests.others),
    MATSample.header + MATSample.packed(Array(MATSample.small.dropFirst(128))),
  ]

  @Test(arguments: 0..<4)
  func `mutated MAT files give an error or matrices within the limit`(round: Int) throws {
    var random = SplitMix(state: UInt64(round) &* 7_000_003)
    var values = 0
    var errors = 0
    for _ in 0..<Self.matRounds {
      let bytes = Self.mutated(Self.matFiles.randomElement(using: &random)!, using: &random)
      do {
        let file = try MATFile(bytes, file: "x", limit: Self.limit)
        for name in file.names {
          guard let matrix = try? file.matrix(name) else { continue }
          #expect(matrix.values.count * 8 <= Self.limit)
          #expect(matrix.shape.contains(0) || matrix.shape.reduce(1, *) == matrix.values.count)
        }
        values += 1
      } catch {
        #expect(error.file == "x")
        #expect(!error.message.isEmpty)
        errors += 1
      }
    }
    #expect(values > 100)
    #expect(errors > 1_000)
  }

  static let zipFiles: [[UInt8]] = {
    var zip64 = ZipSample.stored("c", [7, 8])
    zip64.isZip64 = true
    let zeros = [UInt8](repeating: 0, count: 3_000)
    let packed = try? ZipArchive.pack(
      [.init("a", [1, 2, 3]), .init("b", zeros, isDeflated: true)], file: "x")
    return [packed ?? [], ZipSample([zip64, ZipSample.stored("d/e", Array(0..<50))]).bytes]
  }()

  @Test(arguments: 0..<4)
  func `mutated zip archives give an error or entries within the limit`(round: Int) throws {
    var random = SplitMix(state: UInt64(round) &* 3_000_017)
    var values = 0
    var errors = 0
    for _ in 0..<Self.zipRounds {
      let bytes = Self.mutated(Self.zipFiles.randomElement(using: &random)!, using: &random)
      do {
        let archive = try ZipArchive(bytes, file: "x", entryLimit: 100)
        for entry in archive.entries {
          let content = try archive.content(of: entry.name, limit: Self.limit)
          #expect(content.count == entry.size)
          #expect(content.count <= Self.limit)
        }
        values += 1
      } catch {
        #expect(error.file == "x")
        #expect(!error.message.isEmpty)
        errors += 1
      }
    }
    #expect(values > Self.zipRounds / 200)
    #expect(errors > Self.zipRounds / 2)
  }

  static let zipRounds = longRounds ?? 25_000

  static let numpyFiles: [[UInt8]] =
    [[2, 3, 4], [24], []].map { (shape: [Int]) in
      NPYArray(shape: shape, unsignedBytes: Array(repeating: 7, count: shape.reduce(1, *)))
        .encoded()
    } + [
      NPYArrayTests.file(
        "{'descr': '>f4', 'fortran_order': True, 'shape': (2, 3)}",
        [UInt8](repeating: 9, count: 24), version: 2)
    ]

  @Test(arguments: 0..<4)
  func `mutated NumPy arrays give an error or as many numbers as the shape says`(
    round: Int
  ) throws {
    var random = SplitMix(state: UInt64(round) &* 5_000_011)
    var values = 0
    var errors = 0
    for _ in 0..<Self.numpyRounds {
      let bytes = Self.mutated(Self.numpyFiles.randomElement(using: &random)!, using: &random)
      do {
        let array = try NPYArray(bytes, file: "x")
        let floats = array.floats
        #expect(floats.count * array.elementType.width <= bytes.count)
        #expect(array.shape.contains(0) || array.shape.reduce(1, *) == floats.count)
        values += 1
      } catch {
        #expect(error.file == "x")
        #expect(!error.message.isEmpty)
        errors += 1
      }
    }
    #expect(values > Self.numpyRounds / 100)
    #expect(errors > Self.numpyRounds / 4)
  }

  static let numpyRounds = longRounds ?? 25_000

  static let safeTensorsFiles: [[UInt8]] = [
    SafeTensorsFileTests.file(
      "{" + SafeTensorsFileTests.entry("a", "[0,2]") + ","
        + SafeTensorsFileTests.entry("b", "[2,10]", type: "F32") + "}",
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
    SafeTensorsFileTests.file("{\"__metadata__\":{\"format\":\"np\"}}"),
  ]

  @Test(arguments: 0..<4)
  func `mutated safetensors files give an error or the tensors that they list`(
    round: Int
  ) throws {
    var random = SplitMix(state: UInt64(round) &* 9_000_011)
    var values = 0
    var errors = 0
    for _ in 0..<Self.safeTensorsRounds {
      let bytes = Self.mutated(Self.safeTensorsFiles.randomElement(using: &random)!, using: &random)
      do {
        let file = try SafeTensorsFile(bytes, file: "x")
        var count = 0
        for name in file.names { count += try file.tensor(name).count }
        #expect(count <= bytes.count)
        values += 1
      } catch {
        #expect(error.file == "x")
        #expect(!error.message.isEmpty)
        errors += 1
      }
    }
    #expect(values > Self.safeTensorsRounds / 100)
    #expect(errors > Self.safeTensorsRounds / 4)
  }

  static let safeTensorsRounds = longRounds ?? 25_000

  /// More than usual, for one long run, where the environment says so.
  static let longRounds =
    ProcessInfo.processInfo.environment["INKLING_FUZZ_ROUNDS"].flatMap(Int.init)

  static let matRounds = longRounds ?? 25_000

  static let hdf5Files: [[UInt8]] = {
    var inner = HDF5Writer.Group(nameAttribute: "dense")
    inner.members["0"] = .floats([1, 2, 3], shape: [3])
    inner.members["1"] = .integer(4)
    var root = HDF5Writer.Group()
    root.members["vars"] = .group(inner)
    let names = ["plain", "latest", "v108", "chunks", "others"]
    return [HDF5Writer.bytes(of: root)] + names.compactMap { try? Fixture.bytes("HDF5/\($0).h5") }
  }()

  @Test(arguments: 0..<4)
  func `mutated HDF5 files give an error or numbers within the limit`(round: Int) throws {
    #expect(Self.hdf5Files.count == 6)
    var random = SplitMix(state: UInt64(round) &* 9_000_011)
    var values = 0
    var errors = 0
    for _ in 0..<max(25_000, Self.matRounds) {
      let bytes = mutatedHDF5(Self.hdf5Files.randomElement(using: &random)!, using: &random)
      do {
        let root = try HDF5File(bytes, file: "x").root
        values += 1
        try check(root)
      } catch {
        #expect(error.file == "x")
        #expect(!error.message.isEmpty)
        errors += 1
      }
    }
    #expect(values > 100)
    #expect(errors > 100)
  }

  private func check(_ group: HDF5Group) throws(FileError) {
    for member in group.members.values {
      switch member {
      case .group(let group): try check(group)
      case .dataset(let dataset):
        if let numbers = try? dataset.floats(limit: Self.limit) {
          #expect(numbers.count * 2 <= Self.limit)
        }
        if let numbers = try? dataset.integers(limit: Self.limit) {
          #expect(numbers.count <= Self.limit)
        }
      }
    }
  }

  /// Most bytes of an HDF5 file are zeros that mean nothing, so that others are preferred; and
  /// addresses are exchanged for others.
  private func mutatedHDF5(_ seed: [UInt8], using random: inout SplitMix) -> [UInt8] {
    var file = seed
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      var index = Int.random(in: 0..<file.count, using: &random)
      for _ in 0..<20 where file[index] == 0 {
        index = Int.random(in: 0..<file.count, using: &random)
      }
      switch Int.random(in: 0..<4, using: &random) {
      case 0: file[index] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      case 1: file[index] = [0, 1, 2, 0x7f, 0x80, 0xff].randomElement(using: &random)!
      case 2:
        let address = Int.random(in: 0..<file.count, using: &random) & ~7
        let place = index & ~7
        guard place + 8 <= file.count else { continue }
        for byte in 0..<8 { file[place + byte] = UInt8(truncatingIfNeeded: address >> (8 * byte)) }
      default:
        if Int.random(in: 0..<10, using: &random) == 0 {
          file.removeSubrange(index...)
          if file.isEmpty { return file }
        } else {
          file[index] = .random(in: .min ... .max, using: &random)
        }
      }
    }
    return file
  }

  static func mutated(_ seed: [UInt8], using random: inout SplitMix) -> [UInt8] {
    var file = seed
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      guard !file.isEmpty else { return file }
      let index = Int.random(in: 0..<file.count, using: &random)
      switch Int.random(in: 0..<6, using: &random) {
      case 0: file[index] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      case 1: file[index] = [0, 1, 0x7f, 0x80, 0xff].randomElement(using: &random)!
      case 2: file.removeSubrange(index...)
      case 3: file.insert(.random(in: .min ... .max, using: &random), at: index)
      case 4: file += file[index...]
      default: file[min(index, 15) % file.count] = .random(in: .min ... .max, using: &random)
      }
    }
    return file
  }
}
