import Matching
import Store

/// A place in a store's change log, by which an index that stands for it is known again.
struct LogPlace {
    let sequence: Int64
    /// Digests of the log's first line and of the last one in the index.
    let mark: String

    /// The end of the log as it is now.
    static func end(of store: any RecordStore) async throws(StoreError) -> LogPlace {
        try await LogPlace(store, at: store.lastSequence())
    }

    init(_ store: any RecordStore, at sequence: Int64) async throws(StoreError) {
        self.sequence = sequence
        var marks: [String] = []
        // An index of an empty log is of nobody, and so of any store.
        for line in [1, sequence] where line <= sequence && line > 0 {
            let change = try await store.changes(after: line - 1, limit: 1).first
            marks.append(change.map(FeedNames.mark) ?? "")
        }
        mark = marks.joined(separator: " ")
    }

    /// The edition of the rules by which profiles are made of records: raised with every change
    /// after which the same records give another profile.
    static let reading = 1

    var origin: FitSnapshot.Origin {
        FitSnapshot.Origin(sequence: sequence, mark: mark, reading: Self.reading)
    }

    /// Whether an index of this origin is of the store, and no later than it.
    static func isKnown(
        _ origin: FitSnapshot.Origin, to store: any RecordStore
    ) async throws(StoreError) -> Bool {
        guard origin.sequence <= (try await store.lastSequence()) else { return false }
        return try await LogPlace(store, at: origin.sequence).mark == origin.mark
    }
}
