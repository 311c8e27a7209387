@testable import StoreSQLite

/// Texts of sixteen bytes to which `KeyHash` gives one and the same number.
///
/// Whoever knows the seed of a store can make such texts, and with it the second half of each is
/// computed from the first: it brings the state of the hash to where the first text's is.
struct CollidingTexts {
    private static let first: UInt64 = 0x243F_6A88_85A3_08D3
    private static let second: UInt64 = 0x1319_8A2E_0370_7344
    private static let highBits: UInt64 = 0x8080_8080_8080_8080

    private let start: UInt64

    /// - Parameter salt: what the hash mixes into the seed, as in `KeyHash`.
    private init(seed: Int64, salt: UInt64) {
        start = Self.folded(UInt64(bitPattern: seed) ^ salt, Self.first)
    }

    static func keys(_ count: Int, seed: Int64, source: Int64, kind: Int64) -> [String] {
        CollidingTexts(seed: seed, salt: UInt64(bitPattern: source << 8 | kind)).texts(count)
    }

    static func subjects(_ count: Int, seed: Int64, kind: Int64) -> [String] {
        CollidingTexts(seed: seed, salt: UInt64(bitPattern: kind) << 8 | 0xFF).texts(count)
    }

    /// ASCII alone, so that every half is whole UTF-8.
    private func texts(_ count: Int) -> [String] {
        let ending = Self.word("rest-of.")
        var texts: [String] = []
        var target: UInt64?
        var number = 10_000_000
        while texts.count < count {
            let beginning = Self.word(String(number))
            number += 1
            let state = Self.folded(start ^ beginning, Self.second)
            let change = state ^ (target ?? state)
            guard change & Self.highBits == 0 else { continue }
            target = target ?? state
            texts.append(Self.text(beginning) + Self.text(ending ^ change))
        }
        return texts
    }

    private static func word(_ text: String) -> UInt64 {
        text.utf8.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }

    private static func text(_ word: UInt64) -> String {
        let bytes = (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64($0 * 8)) }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func folded(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let (high, low) = left.multipliedFullWidth(by: right)
        return high ^ low
    }
}

extension SQLiteStore {
    /// Gives a store that holds nothing yet the seed of its hash.
    func plant(seed: Int64) async throws {
        try await write { database in
            let query = try Query(database, "UPDATE sorted SET seed = ?")
            query.bind(seed, at: 1)
            try query.run()
        }
    }
}
