import Foundation

/// What names say at most where nothing else agrees but the place.
///
/// What is learned of names is learned from all: that two of one name are one firm. Of a name that
/// a list has by chance more than once it is not true, and in one village such names stand beside
/// each other.
struct FrequentNames: Sendable {
    /// What sharing a name comes to.
    struct Share {
        /// What it says at most, in bits.
        let bitsMax: Float
        /// Whether a list as long, or a province, has the name once more by chance, so that a
        /// person has to say.
        let isCommon: Bool
    }

    /// The comparison of names.
    let comparison: Int
    private let columns: [Int]
    private let values: ColumnValues
    private let words: WordLists
    private let codes: RecordCodes
    /// The comparisons that tell a firm from its neighbours, by where their levels stand.
    private let telling: [UInt64]
    private let park: UInt64?

    /// Nil where a list has no names, or nothing beside them.
    init?(_ records: RecordColumns, comparisons: [Comparison]) {
        guard comparisons.count > 1,
            let comparison = comparisons.firstIndex(where: {
                $0.frequencyColumn.map {
                    records.plans[$0].kind == .name
                } ?? false
            }),
            let words = records.columns[comparisons[comparison].columns[0]].words
        else { return nil }
        self.comparison = comparison
        self.words = words
        columns = comparisons[comparison].columns
        values = records.columns[columns[0]]
        codes = records.codes
        func shifts(_ isSought: (ColumnKind) -> Bool) -> [UInt64] {
            comparisons.indices.filter { place in
                place != comparison
                    && comparisons[place].columns.first { $0 >= 0 }
                        .map { isSought(records.plans[$0].kind) } ?? false
            }.map { UInt64(4 * $0) }
        }
        park = shifts { $0 == .park }.first
        telling = shifts { !Self.tellsPlace($0) && $0 != .park }
    }

    private static func tellsPlace(_ kind: ColumnKind) -> Bool {
        switch kind {
        case .ward, .district, .province, .postcode, .country: true
        default: false
        }
    }

    /// What the names of two records say at most; nil where they say nothing for one firm, or
    /// where something else agrees that tells it from its neighbours.
    ///
    /// - Complexity: O(words of the names).
    func share(_ pattern: UInt64, _ one: Int, _ other: Int) -> Share? {
        guard Self.agrees(pattern >> UInt64(4 * comparison) & 0xF) else { return nil }
        if let park, pattern >> park & 0xF == UInt64(Agreement.equal.rawValue) { return nil }
        if telling.contains(where: { Self.agrees(pattern >> $0 & 0xF) }) { return nil }
        let names = shared(one, other)
        let namesakes = names.map(namesakes).max() ?? 0
        let known = Float(max(1, values.known))
        return Share(
            bitsMax: log2(known / max(namesakes, .leastNonzeroMagnitude)),
            isCommon: namesakes >= 1)
    }

    @inline(__always)
    private static func agrees(_ level: UInt64) -> Bool {
        level >= UInt64(Agreement.equal.rawValue) && level <= UInt64(Agreement.part.rawValue)
    }

    /// The name that both have; where they have none, the first of each.
    private func shared(_ one: Int, _ other: Int) -> [Int] {
        let left = columns.map { codes[one, $0] }.filter { $0 != 0 }
        let right = columns.map { codes[other, $0] }.filter { $0 != 0 }
        if let both = left.first(where: right.contains) { return [both] }
        return [left.first, right.first].compactMap(\.self)
    }

    /// How many other firms have a name: in the list, by how often it has the name beyond what one
    /// firm's records may and by how often its words stand in other names; and in a province, by
    /// custom.
    private func namesakes(_ name: Int) -> Float {
        let known = Float(max(1, values.known))
        let uses = Float(values.uses[name])
        let chance = words[name].reduce(Float(1)) { chance, word in
            let others = max(0, Float(words.counts[Int(word.word)]) - uses)
            return chance * min(1, (others + Self.unseen) / known)
        }
        let customary = CustomaryNames.namesakes(
            words[name].lazy.map { words.hashes[Int($0.word)] })
        return max(uses - Float(FrequencyWeights.ownRecords), known * chance, customary)
    }

    /// What a word is thought to be met beyond what was seen of it.
    private static let unseen: Float = 0.5
}
