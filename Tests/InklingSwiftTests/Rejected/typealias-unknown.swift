// A type alias for a type that does not exist
typealias Vector = [Dobule] // error
let v: Vector = []
