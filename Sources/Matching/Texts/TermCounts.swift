/// How often one supplier's texts use each term, while they are read.
///
/// - Complexity: adding O(1); emptying O(terms).
struct TermCounts {
    private static let empty = Int32(-1)

    /// In the order in which terms were met first.
    private(set) var entries: [TextDocument.Entry] = []
    /// Open addressing: places in `entries`.
    private var slots = [Int32](repeating: empty, count: 1 << 9)

    mutating func removeAll() {
        // The last comes first, so that nobody's way to its slot is broken before it is gone.
        for entry in entries.reversed() { slots[slot(of: entry.term)] = Self.empty }
        entries.removeAll(keepingCapacity: true)
    }

    mutating func add(_ term: Int32, in zone: Int) {
        let slot = slot(of: term)
        let place = slots[slot]
        if place != Self.empty {
            entries[Int(place)].counts[zone] += 1
            return
        }
        var counts = ZoneCounts.zero
        counts[zone] = 1
        slots[slot] = Int32(entries.count)
        entries.append(TextDocument.Entry(term: term, counts: counts))
        if 2 * entries.count > slots.count { grow() }
    }

    /// Where a term stands, or is to stand.
    private func slot(of term: Int32) -> Int {
        let mask = slots.count - 1
        // Terms that are met together have numbers apart: their low bits serve as a hash.
        var slot = Int(term) & mask
        while slots[slot] != Self.empty, entries[Int(slots[slot])].term != term {
            slot = (slot + 1) & mask
        }
        return slot
    }

    private mutating func grow() {
        slots = [Int32](repeating: Self.empty, count: 2 * slots.count)
        for place in entries.indices { slots[slot(of: entries[place].term)] = Int32(place) }
    }
}
