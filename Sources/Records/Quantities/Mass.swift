/// A mass, exact to the microgram (0.1 lb is 45,359,237 µg).
package struct Mass: Hashable, Sendable, Comparable {
    package let micrograms: Int64

    package init(micrograms: Int64) { self.micrograms = micrograms }
    package init(grams: Int64) { micrograms = grams * 1_000_000 }

    package static func < (left: Mass, right: Mass) -> Bool { left.micrograms < right.micrograms }
}
