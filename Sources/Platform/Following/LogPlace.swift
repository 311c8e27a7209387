import Matching
import Records
import Store

/// A place in a store's change log, by which an index that stands for it is known again, together
/// with whoever may see what is in it.
struct LogPlace {
    let sequence: Int64
    /// The reach, but of whole profiles, then digests of the log's first line and of the last one
    /// in the index.
    let mark: String

    /// The end of the log as it is now.
    static func end(
        of store: any RecordStore, within reach: DisclosureLevel
    ) async throws(StoreError) -> LogPlace {
        try await LogPlace(store, at: store.lastSequence(), within: reach)
    }

    init(
        _ store: any RecordStore, at sequence: Int64, within reach: DisclosureLevel
    ) async throws(StoreError) {
        self.sequence = sequence
        var marks = reach == .ownerOnly ? [] : [reach.rawValue]
        // An index of an empty log is of nobody, and so of any store.
        for line in [1, sequence] where line <= sequence && line > 0 {
            let change = try await store.changes(after: line - 1, limit: 1).first
            marks.append(change.map(FeedNames.mark) ?? "")
        }
        mark = marks.joined(separator: " ")
    }

    /// The edition of the rules by which profiles are made of records: raised with every change
    /// after which the same records give another profile, or another part of it is seen.
    static let reading = 3

    var origin: FitSnapshot.Origin {
        FitSnapshot.Origin(sequence: sequence, mark: mark, reading: Self.reading)
    }

    /// For whom an index of this origin was made.
    static func reach(of origin: FitSnapshot.Origin) -> DisclosureLevel {
        let first = origin.mark.prefix { $0 != " " }
        return DisclosureLevel(rawValue: String(first)) ?? .ownerOnly
    }

    /// Whether an index of this origin is of the store, and no later than it.
    static func isKnown(
        _ origin: FitSnapshot.Origin, to store: any RecordStore
    ) async throws(StoreError) -> Bool {
        guard origin.sequence <= (try await store.lastSequence()) else { return false }
        let place = try await LogPlace(store, at: origin.sequence, within: reach(of: origin))
        return place.mark == origin.mark
    }
}
