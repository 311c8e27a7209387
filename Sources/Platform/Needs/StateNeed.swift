package import Records
package import Store

/// Records a need that a person states field by field.
package struct StateNeed: Sendable {
    private let store: any RecordStore
    private let lexicon: Lexicon

    package init(store: any RecordStore, lexicon: Lexicon) {
        self.store = store
        self.lexicon = lexicon
    }

    /// Why nothing was written.
    package enum Refusal: Error, Hashable {
        case empty
        /// There is a need of this id, and nobody said that it may be replaced.
        case stated(NeedID)
        /// A value that would send a list's row to quarantine, or a place nobody knows.
        case unreadable([RowProblem])
        case store(StoreError)
    }

    /// Adds the need.
    ///
    /// - Parameters:
    ///   - isReplacing: whether one that is there under the same id may be replaced.
    ///   - writer: who may change it later, where nobody has it in hand.
    /// - Returns: what looks wrong in it all the same.
    @discardableResult
    package func add(
        _ id: NeedID, _ values: [FieldPath: String], isReplacing: Bool = false,
        over standing: SubjectStanding? = nil, writer: String? = nil, on date: CalendarDate,
        stamp: Stamp
    ) async throws(Refusal) -> [RowProblem] {
        let (record, problems) = try record(id, values, on: date)
        if !isReplacing, try await isKnown(id) { throw .stated(id) }
        do {
            try await record.write(
                key: id.text, subject: .need(id), to: store, over: standing,
                writer: writer, on: date, stamp: stamp)
        } catch { throw .store(error) }
        return problems
    }

    /// The need that the values come to, which is not stored.
    ///
    /// - Throws: `Refusal`, as `add` does, but for what only a store can refuse.
    package func unstored(
        _ id: NeedID, _ values: [FieldPath: String], on date: CalendarDate
    ) throws(Refusal) -> (need: Need, problems: [RowProblem]) {
        let (record, problems) = try record(id, values, on: date)
        return (need(id, of: record, on: date), problems)
    }

    private func need(_ id: NeedID, of record: StatedRecord, on date: CalendarDate) -> Need {
        NeedCompiler(lexicon: lexicon).need(
            of: SourceRecord(
                source: record.source, key: id.text, subject: .need(id), layout: record.layout,
                cells: record.row.cells, position: record.row.position, statedOn: date), id: id)
    }

    private func record(
        _ id: NeedID, _ values: [FieldPath: String], on date: CalendarDate
    ) throws(Refusal) -> (StatedRecord, [RowProblem]) {
        var stated = values
        stated[FieldPath(.externalID)] = id.text
        let record = StatedRecord(kind: .need, values: stated)
        let intake = RowIntake(source: record.source, layout: record.layout, lexicon: lexicon)
        let (outcome, problems) = intake.judged(record.row)
        guard case .record = outcome else {
            throw problems.contains { $0.reason == .needEmpty } ? .empty : .unreadable(problems)
        }
        // A need without the place it states would be answered from anywhere.
        let lost = problems.filter { [.placeUnknown, .countryUnknown].contains($0.reason) }
        guard lost.isEmpty else { throw .unreadable(lost) }
        // One of which nothing is left would be answered by everybody.
        if !problems.isEmpty, need(id, of: record, on: date).requirements.isEmpty {
            throw .unreadable(problems)
        }
        return (record, problems)
    }

    private func isKnown(_ id: NeedID) async throws(Refusal) -> Bool {
        do { return try await !store.records(of: .need(id)).isEmpty } catch { throw .store(error) }
    }
}
