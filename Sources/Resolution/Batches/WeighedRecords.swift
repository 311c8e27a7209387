/// A few records of a list that was learned from before, read so that they weigh as they would
/// among all of it.
package struct WeighedRecords: Sendable {
    private let evidence: LearnedEvidence
    private let numbers: [String: UInt32]
    private let thresholds: Thresholds
    private let parts: Int

    init(_ evidence: LearnedEvidence, _ thresholds: Thresholds, parts: Int) {
        self.evidence = evidence
        self.thresholds = thresholds
        self.parts = parts
        let ids = evidence.records.ids
        numbers = Dictionary(uniqueKeysWithValues: zip(ids, (0..<UInt32(ids.count))))
    }

    /// Per id, the record's keys, each once and in order: records that share one which few enough
    /// have are compared.
    ///
    /// - Complexity: O(letters of the records).
    package var keys: [String: [UInt64]] {
        let keys = RecordKeys(evidence.records)
        return numbers.mapValues { keys[Int($0)] }
    }

    /// What comparing pairs of records came to, where it came to anything. Ids that are not of
    /// these records are passed over.
    package func compared(_ pairs: [(String, String)]) async -> [ComparedPair] {
        let numbered = pairs.compactMap { one, other -> (Int, Int)? in
            guard let first = numbers[one], let second = numbers[other] else { return nil }
            return (Int(first), Int(second))
        }
        let found = await ComparedPairs.scoring(
            evidence, pairs: numbered, thresholds: thresholds, parts: parts)
        return found.named(evidence.records.ids)
    }

    /// The records in clusters, of all their pairs of which anything is known.
    package func resolved(_ pairs: [ComparedPair], known: KnownTies) -> ResolvedList {
        let compared = ComparedPairs(pairs, numbers: numbers, bitsMin: thresholds.reviewBits)
        return ResolvedList(evidence, compared, known: known, thresholds)
    }
}

/// The keys of records, each once and in order.
struct RecordKeys {
    private let keys: BlockingKeys

    init(_ records: RecordColumns) { keys = BlockingKeys(records) }

    subscript(_ record: Int) -> [UInt64] {
        var written: [UInt64] = []
        keys.append(record, to: &written)
        return Set(written).sorted()
    }
}

extension Resolver {
    /// The numbers of all that some records say: of these alone the frequencies are needed to read
    /// them.
    package func terms(of list: ListedRecords) async throws(ResolutionError) -> Set<UInt64> {
        try await RecordColumns.reading(list, places: places, parts: threads).terms
    }

    /// Reads a few records by what was learned from all.
    ///
    /// - Parameter parameters: with the frequencies of all `terms` at least.
    /// - Throws: as `resolve`.
    package func reading(
        _ list: ListedRecords, by parameters: LearnedParameters
    ) async throws(ResolutionError) -> WeighedRecords {
        let records = try await RecordColumns.reading(
            list, places: places, parts: threads, counted: parameters.frequencies)
        let evidence = LearnedEvidence(
            records, comparisons: try Self.comparisons(of: records), model: parameters.model)
        return WeighedRecords(evidence, thresholds, parts: threads)
    }
}

extension ResolvedList {
    /// All pairs of which anything is known, in no certain order.
    package var comparedPairs: [ComparedPair] {
        ComparedPairs(links: links, kin: kinTies).named(evidence.records.ids)
    }

    /// Gives every record's id and keys.
    ///
    /// - Complexity: O(letters of the records).
    package func forEachKeys(_ body: (String, [UInt64]) -> Void) {
        let keys = RecordKeys(evidence.records)
        for (record, id) in evidence.records.ids.enumerated() { body(id, keys[record]) }
    }

    /// By the id of each record, its cluster's.
    package var clusterNames: [String: String] {
        let named = evidence.records.ids.enumerated().map { ($1, name(of: $0)) }
        return Dictionary(uniqueKeysWithValues: named)
    }
}

extension BlockingReport {
    /// A key that more records share brings none of them together, but for a sure one.
    package static var keyRecordsMax: Int { Blocks.recordsMax }

    /// Whether as a rule one firm alone has a key, so that it brings records together however many
    /// share it.
    package static func isSure(_ key: UInt64) -> Bool { BlockingKeys.isSure(key) }

    /// Which of so many records of a sure key are compared with each other.
    package static func windows(of count: Int) -> [Range<Int>] { Blocks.windows(of: count) }

    /// The most records of a sure key that one of them is compared with.
    package static var windowRecords: Int { Blocks.windowRecords }
}
