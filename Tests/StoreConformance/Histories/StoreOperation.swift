package import Records
package import Store

/// Something done to a store, as a value, so that the same can be done to two.
package enum StoreOperation: Sendable {
    case save(Source)
    case setWithdrawn(Bool, SourceID)
    case begin(ImportPlan)
    case write(ImportBatch, ImportRun.ID)
    case finish(ImportRun.ID, moreFollow: Bool)
    case settle
    case release([QuarantinedRow.ID])
    case withdrawVanished(ImportRun.ID)
    case abandon(SourceID)
    case saveEndpoint(Endpoint)
    case removeEndpoint(SourceID)
    case beginSync(SourceID, SyncMode)
    case finishSync(SyncRun.ID, SyncRun.Outcome, SyncFigures, SyncState?)

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
        case .finish(let run, let moreFollow):
            try await store.finishImport(run, moreFollow: moreFollow, stamp: stamp)
        case .settle: try await store.settle()
        case .release(let rows): try await store.release(rows, stamp: stamp)
        case .withdrawVanished(let run):
            return "\(try await store.withdrawVanished(in: run, stamp: stamp))"
        case .abandon(let source): try await store.abandonRuns(of: source, stamp: stamp)
        case .saveEndpoint(let endpoint): try await store.save(endpoint, stamp: stamp)
        case .removeEndpoint(let source):
            try await store.removeEndpoint(of: source, stamp: stamp)
        case .beginSync(let source, let mode):
            let run = try await store.beginSync(source, mode: mode, stamp: stamp)
            return StoreAnswers.line(run)
        case .finishSync(let run, let outcome, let figures, let state):
            try await store.finishSync(
                run, outcome: outcome, figures: figures, state: state, stamp: stamp)
        }
        return "done"
    }
}
