package import Records
package import Store

/// Takes back what was said of a subject in its owner's name; what lists say of it stays.
package struct WithdrawStatement: Sendable {
    private let store: any RecordStore

    package init(store: any RecordStore) { self.store = store }

    /// - Parameter standing: the subject as whoever takes it back saw it; nil = however it is.
    /// - Returns: false where nothing is said in its owner's name.
    @discardableResult
    package func withdraw(
        _ subject: SourceRecord.Subject, over standing: SubjectStanding? = nil,
        on date: CalendarDate, stamp: Stamp
    ) async throws(StoreError) -> Bool {
        let own = try await store.records(of: subject).filter { stored in
            stored.record.source.text == StateSupplier.ownerSource && !stored.isWithdrawn
        }
        for (number, stored) in own.enumerated() {
            let record = stored.record
            let plan = ImportPlan(
                source: record.source, file: StatedRecord.file,
                fileDigest: "withdraw " + record.key, layout: record.layout, statedOn: date)
            var batch = ImportBatch()
            batch.withdraw(record.key)
            // The first changes it for those that follow.
            try await store.take(
                batch, by: plan, over: number == 0 ? standing : nil, writer: nil,
                stamp: stamp)
        }
        return !own.isEmpty
    }
}
