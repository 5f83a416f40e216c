import Foundation
import InklingCore
import InklingFiles
import Testing

@testable import InklingData

/// Whatever the bytes are, a loader gives a data set or an error that names the file.
struct LoadingFuzzTests {
  static let rounds =
    ProcessInfo.processInfo.environment["INKLING_FUZZ_ROUNDS"].flatMap(Int.init) ?? 25_000

  static let tables = [
    "1,2,3,0\n4,5,6,1\n", "a,b,c\n1.5,2,cat\n-3e2,4,dog\n", "1,2,\"x\"\r\n3,4,y\r\n",
  ].map { Array($0.utf8) }

  @Test(arguments: 0..<4)
  func `mutated tables give an error or examples`(round: Int) throws {
    var random = SplitMix(state: UInt64(round) &* 2_300_003)
    var (values, errors) = (0, 0)
    for index in 0..<Self.rounds {
      let bytes = random.mutated(Self.tables[index % 3], letters: Array(",\"\n\r.e-9x; ".utf8))
      do {
        let data = try CSVTable(
          CSVReader(bytes, file: "x"), label: index.isMultiple(of: 2) ? .last : .first,
          header: nil, largest: index.isMultiple(of: 5) ? 9 : nil
        ).dataset(featureShape: nil, classNames: nil, name: "x")
        #expect(data.count > 0 && data.count <= bytes.count)
        #expect(data.labels.allSatisfy { $0 >= 0 && $0 < data.classCount })
        values += 1
      } catch let error as FileError {
        #expect(error.file == "x" && !error.message.isEmpty)
        errors += 1
      }
    }
    #expect(values > Self.rounds / 10)
    #expect(errors > Self.rounds / 10)
  }

  /// CIFAR-10 with images of 2 x 2 pixels.
  static let entry = DatasetEntry(
    name: "cifar10", title: "CIFAR-10", summary: "", featureShape: [2, 2, 3], trainCount: 0,
    testCount: 0, scalarType: "UInt8", range: 0...255,
    classNames: DatasetEntry.cifar10.classNames, source: "", licence: "",
    files: DatasetEntry.cifar10.files, mirrors: [],
    alternatives: DatasetEntry.cifar10.alternatives)

  static let archives: [[UInt8]] = {
    let batch = [UInt8](0..<13) + [UInt8](repeating: 5, count: 13)
    let archive = TarFile.archive(SmallCIFAR10.names.map { ("bin/" + $0, batch) })
    return [archive, Gzip.pack(archive)]
  }()

  @Test(arguments: 0..<4)
  func `mutated archives of records give an error or images`(round: Int) throws {
    var random = SplitMix(state: UInt64(round) &* 2_900_017)
    var (values, errors) = (0, 0)
    for index in 0..<Self.rounds {
      let bytes = random.mutated(Self.archives[index % 2])
      var records = CIFARRecords(entry: Self.entry)
      do {
        try records.appendMembers(of: TarReader(reading: UnpackedReader(bytes, file: "x")))
        let train = try records.train.dataset(of: Self.entry)
        #expect(train.count == 10 && train.labels.allSatisfy { $0 < 10 })
        values += 1
      } catch let error as FileError {
        #expect(error.file.hasPrefix("x") && !error.message.isEmpty)
        errors += 1
      }
    }
    #expect(values > Self.rounds / 100)
    #expect(errors > Self.rounds / 4)
  }
}
