// A protocol cannot be made
protocol Shape { init() }
let s = Shape() // error
