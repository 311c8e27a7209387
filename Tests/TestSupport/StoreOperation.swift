package import Records
package import Store

/// Something done to a store, as a value, so that the same can be done to two.
package enum StoreOperation: Sendable {
    case save(Source)
    case setWithdrawn(Bool, SourceID)
    case begin(ImportPlan)
    case write(ImportBatch, ImportRun.ID)
    case finish(ImportRun.ID)
    case release([QuarantinedRow.ID])

    /// What the store said to it, refusals included.
    package func apply(to store: any RecordStore, stamp: Stamp) async -> ByteText {
        do throws(StoreError) {
            return ByteText(try await outcome(in: store, stamp: stamp))
        } catch { return ByteText("\(error)") }
    }

    private func outcome(
        in store: any RecordStore, stamp: Stamp
    ) async throws(StoreError) -> String {
        switch self {
        case .save(let source): try await store.save(source, stamp: stamp)
        case .setWithdrawn(let isWithdrawn, let source):
            try await store.setWithdrawn(isWithdrawn, source: source, stamp: stamp)
        case .begin(let plan):
            return StoreAnswers.line(try await store.beginImport(plan, stamp: stamp))
        case .write(let batch, let run):
            return "\(try await store.write(batch, to: run, stamp: stamp))"
        case .finish(let run): try await store.finishImport(run, stamp: stamp)
        case .release(let rows): try await store.release(rows, stamp: stamp)
        }
        return "done"
    }
}
