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
/// Read anew when the store has changed since, and matched anew for another day; whoever asks
/// meanwhile waits for the same work. What failed is not kept.
actor KnownSuppliers {
    /// What is read of the store in one state.
    private struct State: Sendable {
        let sequence: Int64
        let profiles: Task<[Profile], any Error>
        /// For each reach those of the day last asked for.
        var found: [DisclosureLevel: Found] = [:]
    }

    private struct Found: Sendable {
        let date: CalendarDate
        let suppliers: Task<FoundSuppliers, any Error>
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
        let current = current(sequence)
        let known = current.found[reach]
        let found = known?.date == date ? known : nil
        let suppliers = found?.suppliers ?? begin(reach, date, current.profiles)
        do { return try await suppliers.value } catch {
            if state?.sequence == sequence { state = nil }
            throw error
        }
    }

    private func current(_ sequence: Int64) -> State {
        if let state, state.sequence == sequence { return state }
        let reader = ReadProfiles(store: store, lexicon: lexicon)
        let begun = State(sequence: sequence, profiles: Task { try await reader.all() })
        state = begun
        return begun
    }

    private func begin(
        _ reach: DisclosureLevel, _ date: CalendarDate,
        _ profiles: Task<[Profile], any Error>
    ) -> Task<FoundSuppliers, any Error> {
        let catalogue = lexicon.catalogue
        let suppliers = Task {
            FoundSuppliers(
                try await profiles.value.map { $0.seen(within: reach) }, catalogue: catalogue,
                on: date)
        }
        state?.found[reach] = Found(date: date, suppliers: suppliers)
        return suppliers
    }
}
