import Foundation

/// A seeded generator, so that a run can be had again.
///
/// - Source: SplitMix64; Steele, Lea and Flood 2014, doi:10.1145/2714064.2660195.
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// The seeds of a property test, always the same ones: so many, or `PROPERTY_RUNS`.
    static func seeds(usually count: UInt64) -> ClosedRange<UInt64> {
        let asked = ProcessInfo.processInfo.environment["PROPERTY_RUNS"].flatMap { UInt64($0) }
        return 1...max(1, asked ?? count)
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
