/// The name a need goes by: the external id of the list it came from, as written there.
package struct NeedID: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let text: String

    package init(_ text: String) { self.text = text }

    package var description: String { text }

    package static func < (left: NeedID, right: NeedID) -> Bool { left.text < right.text }
}
