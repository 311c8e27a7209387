import Foundation

/// A seeded generator: the same seed gives the same records on every machine.
///
/// - Source: SplitMix64; Steele, Lea and Flood 2014, doi:10.1145/2714064.2660195.
package struct MatchingRandom: RandomNumberGenerator {
    private var state: UInt64

    package init(seed: UInt64) { state = seed }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    package mutating func chance(_ percent: Int) -> Bool {
        Int.random(in: 0..<100, using: &self) < percent
    }

    package mutating func pick<Element>(_ list: [Element]) -> Element {
        list[Int.random(in: 0..<list.count, using: &self)]
    }

    /// Up to `most` different elements of a list.
    package mutating func some<Element>(_ list: [Element], most: Int) -> [Element] {
        Array(list.shuffled(using: &self).prefix(Int.random(in: 0...most, using: &self)))
    }

    /// How often property tests run: `PROPERTY_RUNS`, 200 by default.
    package static var propertyRuns: Int {
        ProcessInfo.processInfo.environment["PROPERTY_RUNS"].flatMap { Int($0) } ?? 200
    }

    /// A new seed each day would hide a failure; the seeds are 1, 2, 3 and so on.
    package static var seeds: ClosedRange<UInt64> { 1...UInt64(max(1, propertyRuns)) }
}
