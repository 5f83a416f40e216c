internal import InklingSwift

extension HostModule.Habits {
  /// Names that people know from Keras and NumPy where Inkling has another one, for hints.
  static let keras = HostModule.Habits(
    names: [
      "Adam": "Optimizer.adam({*})", "SGD": "Optimizer.sgd({*})",
      "RMSprop": "Optimizer.rmsprop({*})",
      "AdamW": "Optimizer.adamW({*})", "Nadam": "Optimizer.nadam({*})",
      "Adagrad": "Optimizer.adagrad({*})",
      "Adamax": "Optimizer.adamax({*})", "Adadelta": "Optimizer.adadelta({*})",
      "adam": "Optimizer.adam({*})", "sgd": "Optimizer.sgd({*})",
      "rmsprop": "Optimizer.rmsprop({*})",
      "L1": "Regularizer.l1({*})", "L2": "Regularizer.l2({*})",
      "ExponentialDecay": "LearningRateSchedule.exponentialDecay({*})",
      "MaxPool2D": "MaxPooling2D({*})", "AvgPool2D": "AveragePooling2D({*})",
      "BatchNorm": "BatchNormalization({*})",
      "Model": "Sequential({*})", "load_data": "loadMNIST()", "load_model": "loadModel(from: {1})",
      "read_csv": "loadCSV({*})",
    ],
    members: [
      "mse": "meanSquaredError", "MSE": "meanSquaredError",
      "mean_squared_error": "meanSquaredError",
      "mae": "meanAbsoluteError", "MAE": "meanAbsoluteError", "acc": "accuracy",
      "categorical_crossentropy": "categoricalCrossentropy",
      "crossEntropy": "categoricalCrossentropy",
      "sparse_categorical_crossentropy": "sparseCategoricalCrossentropy",
      "binary_crossentropy": "binaryCrossentropy", "leaky_relu": "leakyRelu",
      "glorot_uniform": "glorotUniform",
      "he_normal": "heNormal", "count_params": "parameterCount", "get_weights": "weights",
      "size": "count",
      "train": "fit", "test": "evaluate", "predict_classes": "predictClasses", "ReLU": "relu",
      "ELU": "elu",
    ],
    labels: [
      "lr": "learningRate", "learning_rate": "learningRate", "kernel": "kernelSize",
      "kernel_size": "kernelSize",
      "stride": "strides", "pool_size": "poolSize", "batch": "batchSize", "batch_size": "batchSize",
      "epoch": "epochs", "metric": "metrics", "input_shape": "inputShape", "shape": "inputShape",
      "validation_split": "validationSplit", "validation_data": "validationData", "bias": "useBias",
      "clipnorm": "clipNorm", "weight_decay": "weightDecay",
      "restore_best_weights": "restoreBestWeights",
    ])
}
