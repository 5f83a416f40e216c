/// A layer at its place in a model, with its weights.
struct ModelLayer {
  /// The name in the model, such as "dense_1".
  let name: String
  let typeName: String
  let built: BuiltLayer
  let parameters: [Parameter]
}
