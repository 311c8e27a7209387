package import Records
package import Store

/// Takes back what was said of a subject in its owner's name; what lists say of it stays.
package struct WithdrawStatement: Sendable {
    private let store: any RecordStore

    package init(store: any RecordStore) { self.store = store }

    /// - Returns: false where nothing is said in its owner's name.
    @discardableResult
    package func withdraw(
        _ subject: SourceRecord.Subject, on date: CalendarDate, stamp: Stamp
    ) async throws(StoreError) -> Bool {
        let own = try await store.records(of: subject).filter { stored in
            stored.record.source.text == StateSupplier.ownerSource && !stored.isWithdrawn
        }
        for stored in own {
            let record = stored.record
            let plan = ImportPlan(
                source: record.source, file: StatedRecord.file,
                fileDigest: "withdraw " + record.key, layout: record.layout, statedOn: date)
            let run = try await store.beginImport(plan, stamp: stamp)
            var batch = ImportBatch()
            batch.withdraw(record.key)
            _ = try await store.write(batch, to: run.id, stamp: stamp)
            try await store.finishImport(run.id, stamp: stamp)
        }
        return !own.isEmpty
    }
}
