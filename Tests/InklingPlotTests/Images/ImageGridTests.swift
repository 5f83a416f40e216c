import InklingCore
import Testing

@testable import InklingPlot

struct ImageGridTests {
  @Test(arguments: [
    (1, 1, 1), (2, 2, 1), (3, 2, 2), (5, 3, 2), (25, 5, 5), (26, 6, 5), (100, 10, 10),
  ])
  func `a grid is about square`(_ count: Int, _ columns: Int, _ rows: Int) {
    let arrangement = GridArrangement.square(count: count)
    #expect(arrangement.columns == columns)
    #expect(arrangement.rows == rows)
  }

  @Test func `no more columns are used than there are images`() throws {
    let figure = try Dataset.squares([1, 2, 3]).plot(columns: Int.max)
    #expect(figure.altText.contains("1 row and 3 columns"))
  }

  @Test(arguments: [1, 2, 7, 25, 100, 400])
  func `texts neither touch nor leave the page, whatever the labels`(_ count: Int) throws {
    let names: [[String]] = [
      (0..<10).map(String.init), ["Ankle boot", "T-shirt/top"],
      [String(repeating: "long ", count: 16), "short"],
    ]
    for classNames in names {
      let labels = (0..<count).map { UInt8($0 % classNames.count) }
      let data = try Dataset.squares(labels, classNames: classNames)
      let predictions = labels.map { (Int($0) + Int($0) % 2) % classNames.count }
      for size in [(nil, nil), (4, 3), (8, nil)] as [(Double?, Double?)] {
        let figure = try data.plot(predictions: predictions).sized(width: size.0, height: size.1)
        let page = Rectangle(x: 0, y: 0, width: figure.width * 100, height: figure.height * 100)
        let commands = figure.commands()
        for point in commands.points {
          #expect(page.inset(by: -0.01).contains(point), "\(count) in \(size): \(point)")
        }
        if count == 400, size.0 == 4 { continue }  // seven points cannot be read in this size
        let boxes = commands.textBoxes
        for (place, box) in boxes.enumerated() {
          #expect(
            page.contains(box.box), "\(count) in \(size), \(classNames[0]): \(box) leaves the page")
          for other in boxes[..<place].suffix(45) {
            #expect(
              !box.box.intersects(other.box),
              "\(count) in \(size), \(classNames[0]): \(box) touches \(other)")
          }
        }
      }
    }
  }

  struct Case: CustomTestStringConvertible {
    let name: String
    let labels: [UInt8]
    var predictions: [Int]?
    let text: String
    var testDescription: String { name }
  }

  @Test(arguments: [
    Case(name: "one", labels: [7], text: "One image from squares, labelled 7."),
    Case(
      name: "labels", labels: [7, 2, 1],
      text: "3 images from squares in a grid of 2 rows and 2 columns, labelled 7, 2, 1."),
    Case(
      name: "all right", labels: [7, 2], predictions: [7, 2],
      text: "2 images from squares in a grid of 1 row and 2 columns, labelled 7, 2; "
        + "all predictions are right."),
    Case(
      name: "two wrong", labels: [7, 2, 4], predictions: [1, 2, 9],
      text: "3 images from squares in a grid of 2 rows and 2 columns, labelled 7, 2, 4; "
        + "2 of 3 predictions are wrong: true 7, said 1 (row 1, column 1); "
        + "true 4, said 9 (row 2, column 1)."),
  ])
  func `a grid says what it shows`(_ test: Case) throws {
    let data = try Dataset.squares(test.labels)
    let figure = try test.predictions.map { try data.plot(predictions: $0) } ?? data.plot()
    #expect(figure.altText == test.text)
  }

  @Test func `many images are counted, not listed`() throws {
    let labels = Array(repeating: UInt8(3), count: 30)
    let figure = try Dataset.squares(labels).plot(predictions: Array(repeating: 4, count: 30))
    let text = figure.altText
    #expect(text.contains("3 and 5 more"))
    #expect(text.contains("30 of 30 predictions are wrong"))
    #expect(text.hasSuffix("(row 2, column 4) and 20 more."))
  }
}
