import Catalog
import Platform
import Records
import Representations
import Store

/// What operations answer from.
struct Desk: Sendable {
    let store: any RecordStore & AccessStore
    let catalogue: Catalogue
    let lexicon: Lexicon
    let keys: KeepKeys
    let suppliers: KnownSuppliers
    let cursor: Cursor
    let measures: Measures
    let clock: @Sendable () -> Stamp

    /// The day that matches speak of where the request names none.
    var today: CalendarDate {
        CalendarDate(dayNumber: Int(clock().milliseconds / Self.dayMilliseconds))
    }

    private static let dayMilliseconds: Int64 = 86_400_000
}

/// All suppliers, as somebody with a certain reach may see them, ready to be matched.
///
/// Made anew when the store has changed since; whoever asks meanwhile waits for the same work.
actor KnownSuppliers {
    /// What is read of the store in one state.
    private struct State: Sendable {
        let sequence: Int64
        let date: CalendarDate
        let profiles: Task<[Profile], any Error>
        var found: [DisclosureLevel: Task<FoundSuppliers, any Error>] = [:]
    }

    private let store: any RecordStore
    private let lexicon: Lexicon
    private var state: State?

    init(store: any RecordStore, lexicon: Lexicon) {
        self.store = store
        self.lexicon = lexicon
    }

    /// - Parameter date: the day by which certificates and ages are judged.
    /// - Throws: `StoreError`.
    func found(
        within reach: DisclosureLevel, on date: CalendarDate
    ) async throws -> FoundSuppliers {
        let sequence = try await store.lastSequence()
        if state?.sequence != sequence || state?.date != date { begin(sequence, date) }
        guard var current = state else { preconditionFailure("a state was just begun") }
        if let known = current.found[reach] { return try await known.value }
        let (profiles, catalogue) = (current.profiles, lexicon.catalogue)
        let task = Task {
            FoundSuppliers(
                try await profiles.value.map { $0.seen(within: reach) }, catalogue: catalogue,
                on: date)
        }
        current.found[reach] = task
        state = current
        return try await task.value
    }

    private func begin(_ sequence: Int64, _ date: CalendarDate) {
        let reader = ReadProfiles(store: store, lexicon: lexicon)
        state = State(
            sequence: sequence, date: date, profiles: Task { try await reader.all() })
    }
}
