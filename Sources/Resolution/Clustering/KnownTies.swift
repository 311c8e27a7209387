/// What is known of a list's records before they are compared: what people decided, and in whose
/// hands they are. Ids that the list has not are passed over.
package struct KnownTies: Sendable {
    /// Two records' ids.
    package struct Pair: Hashable, Sendable {
        package let one: String
        package let other: String

        package init(_ one: String, _ other: String) {
            self.one = one
            self.other = other
        }
    }

    /// Records that are one firm, whatever the evidence; but what keeps records apart is stronger.
    package var together: [Pair] = []
    /// Records that are two firms, whatever the evidence.
    package var apart: [Pair] = []
    /// Per id, in whose hands the record is. Those of two are never merged; a record in nobody's
    /// goes with any.
    package var holders: [String: String] = [:]
    /// Ids of records that go with others by a person's word alone.
    package var alone: Set<String> = []

    package init() {}
}

/// The same, by the records' numbers.
struct NumberedTies: Sendable {
    /// In the order of the numbers, so that the list's order shows in nothing.
    private(set) var together: [(one: UInt32, other: UInt32)] = []
    /// Pairs that are two firms, the lesser number first, in the order of the numbers.
    private(set) var apartPairs: [(one: UInt32, other: UInt32)] = []
    /// By the least of the records that people put together, so that what keeps one of them apart
    /// keeps all.
    private var apart: [UInt32: Set<UInt32>] = [:]
    private var firsts: [UInt32: UInt32] = [:]
    private var holders: [UInt32: String] = [:]
    private var alone: Set<UInt32> = []

    init(_ ties: KnownTies, ids: [String]) {
        if ties.together.isEmpty, ties.apart.isEmpty, ties.holders.isEmpty, ties.alone.isEmpty {
            return
        }
        var numbers: [String: UInt32] = [:]
        numbers.reserveCapacity(ids.count)
        for (number, id) in ids.enumerated() { numbers[id] = UInt32(number) }
        func numbered(_ pair: KnownTies.Pair) -> (one: UInt32, other: UInt32)? {
            guard let one = numbers[pair.one], let other = numbers[pair.other] else { return nil }
            return (min(one, other), max(one, other))
        }
        together = ties.together.compactMap(numbered)
            .sorted { ($0.one, $0.other) < ($1.one, $1.other) }
        apartPairs = ties.apart.compactMap(numbered)
            .sorted { ($0.one, $0.other) < ($1.one, $1.other) }
        if !apartPairs.isEmpty { firsts = Self.firsts(together) }
        for pair in apartPairs {
            let (one, other) = (first(of: pair.one), first(of: pair.other))
            // Two that people put together by others' word are not kept apart by themselves.
            if one == other { continue }
            apart[one, default: []].insert(other)
            apart[other, default: []].insert(one)
        }
        for (id, holder) in ties.holders {
            if let number = numbers[id] { holders[number] = holder }
        }
        alone = Set(ties.alone.compactMap { numbers[$0] })
    }

    /// Per record that people put together with others, the least of all these.
    private static func firsts(_ together: [(one: UInt32, other: UInt32)]) -> [UInt32: UInt32] {
        var firsts: [UInt32: UInt32] = [:]
        var hasChanged = true
        while hasChanged {
            hasChanged = false
            for (one, other) in together {
                let first = min(firsts[one] ?? one, firsts[other] ?? other)
                for record in [one, other] where firsts[record] != first {
                    firsts[record] = first
                    hasChanged = true
                }
            }
        }
        return firsts
    }

    private func first(of record: UInt32) -> UInt32 { firsts[record] ?? record }

    /// Whether any of some records goes with others by a person's word alone.
    func isAlone(_ records: [UInt32]) -> Bool {
        !alone.isEmpty && records.contains(where: alone.contains)
    }

    /// Whether nothing that is known keeps any of some records from any of others.
    ///
    /// - Complexity: O(records that are known of, and what they are kept from).
    func allow(_ left: [UInt32], _ right: [UInt32]) -> Bool {
        if !apart.isEmpty {
            let kept = left.reduce(into: Set<UInt32>()) { kept, record in
                if let others = apart[first(of: record)] { kept.formUnion(others) }
            }
            if !kept.isEmpty, right.contains(where: { kept.contains(first(of: $0)) }) {
                return false
            }
        }
        if holders.isEmpty { return true }
        let hands = Set(left.compactMap { holders[$0] })
        return right.allSatisfy { record in
            holders[record].map { hands.isEmpty || hands == [$0] } ?? true
        }
    }
}
