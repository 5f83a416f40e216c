import InklingLesson
import Testing

/// What is said of Keras's names where Inkling has others.
@Suite struct KerasHabitsTests {
  struct Slip: Sendable, CustomTestStringConvertible {
    let source: String
    let said: String
    var testDescription: String { source }

    init(_ source: String, _ said: String) {
      self.source = source
      self.said = said
    }
  }

  @Test(arguments: slips)
  func `a name of Keras's is answered with Inkling's`(slip: Slip) {
    #expect(run(slip.source).failure == slip.said)
  }

  static let slips: [Slip] = [
    Slip(
      #"let m = Dense(10, activation: "relu")"#,
      "cannot convert value of type 'String' to expected argument type 'Activation' / it is no text but a value of its own: write .relu"
    ),
    Slip(
      "let m = Dense(neurons: 3)",
      "extraneous argument label 'neurons:' in call / 'units' goes without a label: Dense(3)"),
    Slip(
      "let m = Dense(units: 3)",
      "extraneous argument label 'units:' in call / 'units' goes without a label: Dense(3)"),
    Slip(
      #"let m = Dense(10, "softmax")"#,
      "extra argument in call to 'Dense' / write activation: .softmax"),
    Slip(
      "let m = Dense(10, .softmax)",
      "extra argument in call to 'Dense' / write activation: .softmax"),
    Slip(
      "let m = Dense(10, activation: relu)",
      "cannot find 'relu' in scope / write .relu"),
    Slip(
      "let m = Dense(10, activation=.relu)",
      "an argument is given with ':', not with '=' / write activation: ..."),
    Slip(
      "let m = Dense(10, activation: .rleu)",
      "type 'Activation' has no member 'rleu' / did you mean 'relu'?"),
    Slip(
      #"let m = Dense("10")"#,
      "cannot convert value of type 'String' to expected argument type 'Int' / what stands in quotes is text: write 10"
    ),
    Slip(
      "let m = Dense(10.0)",
      "cannot convert value of type 'Double' to expected argument type 'Int' / an 'Int' is a whole number; 10.0 needs a Double"
    ),
    Slip(
      #"""
      let m = try Sequential(inputShape: [4]) { Dense(3) }
      m.compile(optimizer: .adam(), loss: "mse")
      """#,
      "cannot convert value of type 'String' to expected argument type 'Loss' / it is no text but a value of its own: write .meanSquaredError"
    ),
    Slip(
      #"""
      let m = try Sequential(inputShape: [4]) { Dense(3) }
      m.compile(optimizer: "adam", loss: .meanSquaredError)
      """#,
      "cannot convert value of type 'String' to expected argument type 'Optimizer' / it is no text but a value of its own: write .adam()"
    ),
    Slip(
      #"""
      let m = try Sequential(inputShape: [4]) { Dense(3) }
      m.compile(optimizer: .adam, loss: .meanSquaredError)
      """#,
      "'adam' is a function: it needs parentheses / write .adam(...)"),
    Slip(
      #"""
      let m = try Sequential(inputShape: [4]) { Dense(3) }
      m.compile(optimizer: .adam(), loss: .mse)
      """#,
      "type 'Loss' has no member 'mse' / did you mean 'meanSquaredError'?"),
    Slip(
      #"""
      let m = try Sequential(inputShape: [4]) { Dense(3) }
      m.compile(optimizer: .adam(), loss: .meanSquaredError, metrics: ["accuracy"])
      """#,
      "cannot convert value of type 'String' to expected element type 'Metric' / it is no text but a value of its own: write .accuracy"
    ),
    Slip(
      #"""
      let m = try Sequential(inputShape: [4]) { Dense(3) }
      m.compile(optimizer: .adam(), loss: .meanSquaredError, metric: [.accuracy])
      """#,
      "extra argument 'metric' in call / did you mean 'metrics:'?"),
    Slip(
      #"""
      let m = try Sequential(inputShape: [4]) { Dense(3) }
      m.compile(optimizer: .adam(lr: 0.1), loss: .meanSquaredError)
      """#,
      "extra argument 'lr' in call / did you mean 'learningRate:'?"),
    Slip(
      #"""
      let (train, test) = try loadDigits()
      let m = try Sequential(inputShape: [4]) { Dense(3) }
      try m.fit(train, epoch: 5)
      """#,
      "extra argument 'epoch' in call / did you mean 'epochs:'?"),
    Slip(
      #"""
      let (train, test) = try loadDigits()
      let m = try Sequential(inputShape: [4]) { Dense(3) }
      try m.fit(train, epochs: 5, batch_size: 5)
      """#,
      "extra argument 'batch_size' in call / did you mean 'batchSize:'?"),
    Slip(
      #"""
      let (train, test) = try loadDigits()
      let m = try Sequential(inputShape: [4]) { Dense(3) }
      try m.fit(train, epochs: 5, validationsplit: 0.1)
      """#,
      "extra argument 'validationsplit' in call / did you mean 'validationSplit:'?"),
    Slip(
      #"""
      let (train, test) = try loadDigits()
      let m = try Sequential(inputShape: [4]) { Dense(3) }
      try m.fit(train, epochs: 5, validation_split: 0.1)
      """#,
      "extra argument 'validation_split' in call / did you mean 'validationSplit:'?"),
    Slip(
      #"""
      let (train, test) = try loadDigits()
      let m = try Sequential(inputShape: [4]) { Dense(3) }
      try m.fit(train, test, epochs: 5)
      """#,
      "extra argument in call to 'fit' / write validationData: test"),
    Slip(
      "let m = dense(3)",
      "cannot find 'dense' in scope / did you mean 'Dense'?"),
    Slip(
      "let m = try Sequential(inputShape: [28, 28, 1]) { Maxpooling2D() }",
      "cannot find 'Maxpooling2D' in scope / did you mean 'MaxPooling2D'?"),
    Slip(
      "let m = try Sequential(inputShape: [28, 28, 1]) { conv2D(3) }",
      "cannot find 'conv2D' in scope / did you mean 'Conv2D'?"),
    Slip(
      "let m = try Sequential(inputShape: [28, 28, 1]) { Conv2d(3, kernelSize: 3) }",
      "cannot find 'Conv2d' in scope / did you mean 'Conv2D'?"),
    Slip(
      "let m = try Sequential(inputShape: [28, 28, 1]) { MaxPool2D() }",
      "cannot find 'MaxPool2D' in scope / write MaxPooling2D()"),
    Slip(
      "let m = try Sequential(inputShape: [28, 28, 1]) { Conv2D(3, (3, 3)) }",
      "missing argument label 'kernelSize:' in call / write kernelSize: (3, 3)"),
    Slip(
      "let m = try Sequential(inputShape: [28, 28, 1]) { Conv2D(3, kernel_size: 3) }",
      "incorrect argument label in call (have 'kernel_size:', expected 'kernelSize:') / did you mean 'kernelSize:'?"
    ),
    Slip(
      #"let m = try Sequential(inputShape: [28, 28, 1]) { Conv2D(3, kernelSize: 3, activation: "relu") }"#,
      "cannot convert value of type 'String' to expected argument type 'Activation' / it is no text but a value of its own: write .relu"
    ),
    Slip(
      "let o = Adam(lr: 0.1)",
      "cannot find 'Adam' in scope / write Optimizer.adam(learningRate: 0.1)"),
    Slip(
      "let o = Adam(0.1)",
      "cannot find 'Adam' in scope / write Optimizer.adam(...)"),
    Slip(
      "let o = adam()",
      "cannot find 'adam' in scope / write Optimizer.adam()"),
    Slip(
      "let m = try Sequential(input_shape: [3]) { Dense(3) }",
      "incorrect argument label in call (have 'input_shape:', expected 'inputShape:') / did you mean 'inputShape:'?"
    ),
    Slip(
      "let m = try Sequential(inputShape: [3]) { dense(3) }",
      "cannot find 'dense' in scope / did you mean 'Dense'?"),
    Slip(
      "let m = try Sequential(inputShape: 3) { Dense(3) }",
      "cannot convert value of type 'Int' to expected argument type '[Int]' / an array stands in brackets: [3]"
    ),
    Slip(
      "let m = try Sequential(inputShape: (3, 4)) { Dense(3) }",
      "cannot convert value of type '(Int, Int)' to expected argument type '[Int]' / an array stands in brackets: [3, 4]"
    ),
    Slip(
      #"""
      let m = try Sequential(inputShape: [4]) { Dense(3) }
      print(m.summary)
      """#,
      "a function has no text / call it with '(...)'"),
    Slip(
      #"""
      let m = try Sequential(inputShape: [4]) { Dense(3) }
      print(m.count_params())
      """#,
      "value of type 'Sequential' has no member 'count_params' / did you mean 'parameterCount'?"),
    Slip(
      "let m = try Sequential(inputShape: [4]) { Dropout(rate: 0.5) }",
      "extraneous argument label 'rate:' in call / 'rate' goes without a label: Dropout(0.5)"),
    Slip(
      #"""
      let m = try Sequential(inputShape: [4]) { Dense(3) }
      m.compile("adam", "mse")
      """#,
      "missing argument label 'optimizer:' in call / write optimizer: .adam()"),
    Slip(
      "let (train, test) = try loadMnist()",
      "cannot find 'loadMnist' in scope / did you mean 'loadMNIST'?"),
    Slip(
      "let (train, test) = try load_digits()",
      "cannot find 'load_digits' in scope / did you mean 'loadDigits'?"),
    Slip(
      "let m = Model()",
      "cannot find 'Model' in scope / write Sequential()"),
    Slip(
      #"""
      let x = Tensor([1, 2, 3])
      print(x.size)
      """#,
      "value of type 'Tensor' has no member 'size' / did you mean 'count'?"),
    Slip(
      #"""
      let x = Tensor([1.0, 2, 3])
      print(x.mean)
      """#,
      "'mean' is a method: it needs parentheses / write .mean()"),
    Slip(
      "let x = keras.layers.Dense(3)",
      "cannot find 'keras' in scope / write Dense(3)"),
    Slip(
      "let x = layers.Dense(3)",
      "cannot find 'layers' in scope / write Dense(3)"),
    Slip(
      "let x = Tensor(np.zeros(3))",
      "cannot find 'np' in scope / write [Double](repeating: 0, count: 3)"),
    Slip(
      "let m = try Sequential(inputShape: [4]) { Dense(3, activation: .ReLU) }",
      "type 'Activation' has no member 'ReLU' / did you mean 'relu'?"),
    Slip(
      "let m = try Sequential(inputShape: [4]) { Dense(3, activation: .Relu) }",
      "type 'Activation' has no member 'Relu' / did you mean 'relu'?"),
    Slip(
      "let m = try Sequential(inputShape: [4]) { Dense(3, activation: Activation.relu()) }",
      "'relu' is not a function / leave out the parentheses: .relu"),
    Slip(
      "let m = try Sequential(inputShape: [4]) { Dense(3, activation: .relu(0.1)) }",
      "'relu' is not a function / leave out the parentheses: .relu"),
    Slip(
      "let m = try Sequential(inputShape: [4]) { Dense(3, useBais: false) }",
      "extra argument 'useBais' in call / did you mean 'useBias:'?"),
    Slip(
      "let m = try Sequential(inputShape: [4]) { Dense(3, useBias: 0) }",
      "cannot convert value of type 'Int' to expected argument type 'Bool' / write false"),
  ]
}
