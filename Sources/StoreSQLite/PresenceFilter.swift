/// Says of a number that it was certainly never added, or perhaps was.
///
/// Saves looking up what is not there: most rows of a first import.
///
/// - Source: Bloom 1970, doi:10.1145/362686.362692; two bits of the number itself take the place
///   of independent hash functions (Kirsch and Mitzenmacher 2006), since numbers are hashes here.
struct PresenceFilter {
    /// With 16 bits and 4 probes an entry, 0.24 % of the absent numbers are "perhaps".
    private static let bitsPerEntry = 16
    private static let probes = 4

    let capacity: Int
    private(set) var count = 0
    private var words: [UInt64]
    private let mask: UInt64

    /// - Parameter capacity: entries up to which the share of "perhaps" stays as said.
    init(capacity: Int) {
        var bits = 64
        while bits < capacity * Self.bitsPerEntry { bits *= 2 }
        self.capacity = capacity
        words = Array(repeating: 0, count: bits / 64)
        mask = UInt64(bits - 1)
    }

    mutating func add(_ number: Int64) {
        count += 1
        for probe in 0..<Self.probes {
            let bit = position(number, probe)
            words[Int(bit / 64)] |= 1 << (bit % 64)
        }
    }

    func mayContain(_ number: Int64) -> Bool {
        for probe in 0..<Self.probes {
            let bit = position(number, probe)
            if words[Int(bit / 64)] & 1 << (bit % 64) == 0 { return false }
        }
        return true
    }

    private func position(_ number: Int64, _ probe: Int) -> UInt64 {
        let bits = UInt64(bitPattern: number)
        return (bits &+ UInt64(probe) &* (bits >> 32 | bits << 32 | 1)) & mask
    }
}
