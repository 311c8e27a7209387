import GRDB

/// Knows of most numbers that are not sorted in that they are not, once that is worth knowing.
///
/// To know takes one walk through both tables, so it waits until `missesBefore` searches found
/// nothing: somebody who adds one supplier to a million never pays for it.
struct AbsenceCache {
    /// A search that finds nothing costs about as much as walking past ten entries.
    private static let missesBefore = 20_000
    /// Entries a filter has room for at first: a million records with key and subject, 4 MiB.
    private static let entriesAtFirst = 2_000_000

    private var filter: PresenceFilter?
    private var misses = 0

    /// Whether a search for the number can find anything.
    mutating func mayBeSorted(_ number: Int64, _ queries: RecordQueries) throws -> Bool {
        if filter == nil, misses >= Self.missesBefore {
            filter = try Self.filled(queries)
        }
        return filter?.mayContain(number) ?? true
    }

    /// Counts a search that found nothing.
    mutating func note<Found>(_ found: Found?) -> Found? {
        if found == nil { misses += 1 }
        return found
    }

    mutating func note(_ found: Bool) -> Bool {
        if !found { misses += 1 }
        return found
    }

    /// Adds what was sorted in; a filter that is full is given up and filled anew when needed.
    mutating func add(
        _ slots: Dictionary<Int64, Int64>.Keys, _ subjects: Dictionary<Int64, Int64>.Keys
    ) {
        guard let known = filter else { return }
        guard known.count + slots.count + subjects.count <= known.capacity else {
            filter = nil
            return
        }
        for slot in slots { filter?.add(slot) }
        for subject in subjects { filter?.add(subject) }
    }

    private static func filled(_ queries: RecordQueries) throws -> PresenceFilter {
        let sorted = try queries.sortedCount()
        var filter = PresenceFilter(capacity: max(entriesAtFirst, 4 * sorted))
        try queries.forEachSorted { filter.add($0) }
        return filter
    }
}
