/// A length, exact to the nanometre.
///
/// Nanometres hold both the metric and the inch sizes of drawings exactly: 0.0001 in is 2,540 nm.
package struct Length: Hashable, Sendable, Comparable {
    package let nanometres: Int64

    package init(nanometres: Int64) { self.nanometres = nanometres }
    package init(micrometres: Int64) { nanometres = micrometres * 1_000 }
    package init(millimetres: Int64) { nanometres = millimetres * 1_000_000 }

    package static func < (left: Length, right: Length) -> Bool {
        left.nanometres < right.nanometres
    }
}
