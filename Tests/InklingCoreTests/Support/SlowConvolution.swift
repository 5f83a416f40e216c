/// A convolution of one image, computed slowly in double precision, and its gradients.
struct SlowConvolution: Sendable {
  var height = 5
  var width = 5
  var channels = 1
  var kernelHeight = 3
  var kernelWidth = 3
  /// How many outputs a pixel has; for a depthwise convolution, how many for each channel.
  var filters = 1
  var strides = (1, 1)
  var dilation = (1, 1)
  var isSame = false
  var isDepthwise = false

  var outputHeight: Int { outputSize(height, kernelHeight, strides.0, dilation.0) }
  var outputWidth: Int { outputSize(width, kernelWidth, strides.1, dilation.1) }
  var outputChannels: Int { isDepthwise ? channels * filters : filters }
  var outputShape: [Int] { [outputHeight, outputWidth, outputChannels] }
  var kernelShape: [Int] { [kernelHeight, kernelWidth, channels, filters] }

  /// The weighted sums, without bias.
  func output(_ image: [Double], _ kernel: [Double]) -> [Double] {
    var result = [Double](repeating: 0, count: outputShape.reduce(1, *))
    forEachProduct { pixel, weight, sum in result[sum] += image[pixel] * kernel[weight] }
    return result
  }

  /// The gradients of image and kernel, given that of the sums.
  func gradients(
    _ image: [Double], _ kernel: [Double], _ slopes: [Double]
  ) -> (image: [Double], kernel: [Double]) {
    var result = (
      image: [Double](repeating: 0, count: image.count),
      kernel: [Double](repeating: 0, count: kernel.count)
    )
    forEachProduct { pixel, weight, sum in
      result.image[pixel] += kernel[weight] * slopes[sum]
      result.kernel[weight] += image[pixel] * slopes[sum]
    }
    return result
  }

  /// The indices of every pixel, weight and sum that meet.
  private func forEachProduct(_ body: (Int, Int, Int) -> Void) {
    for row in 0..<outputHeight {
      for column in 0..<outputWidth {
        for i in 0..<kernelHeight {
          for j in 0..<kernelWidth {
            let y =
              row * strides.0 + i * dilation.0
              - before(height, kernelHeight, strides.0, dilation.0)
            let x =
              column * strides.1 + j * dilation.1
              - before(width, kernelWidth, strides.1, dilation.1)
            guard y >= 0, y < height, x >= 0, x < width else { continue }
            for channel in 0..<channels {
              for filter in 0..<filters {
                let output = isDepthwise ? channel * filters + filter : filter
                body(
                  (y * width + x) * channels + channel,
                  ((i * kernelWidth + j) * channels + channel) * filters + filter,
                  (row * outputWidth + column) * outputChannels + output)
              }
            }
          }
        }
      }
    }
  }

  /// TensorFlow's formulas.
  private func outputSize(_ input: Int, _ kernel: Int, _ stride: Int, _ dilation: Int) -> Int {
    let taken = isSame ? 0 : (kernel - 1) * dilation
    return (input - taken + stride - 1) / stride
  }

  private func before(_ input: Int, _ kernel: Int, _ stride: Int, _ dilation: Int) -> Int {
    guard isSame else { return 0 }
    let outputs = outputSize(input, kernel, stride, dilation)
    return max(0, (outputs - 1) * stride + (kernel - 1) * dilation + 1 - input) / 2
  }
}

extension SlowConvolution: CustomStringConvertible {
  var description: String {
    "\(height)x\(width)x\(channels), kernel \(kernelHeight)x\(kernelWidth)x\(filters)"
      + (strides == (1, 1) ? "" : ", strides \(strides)")
      + (dilation == (1, 1) ? "" : ", dilation \(dilation)") + (isSame ? ", same" : "")
  }
}
