package import Records

extension MemoryStore {
    package func save(_ endpoint: Endpoint, stamp: Stamp) throws(StoreError) {
        guard sourcesByID[endpoint.source] != nil else { throw .sourceUnknown(endpoint.source) }
        let known = endpointsBySource[endpoint.source]
        if let known, endpoint.isWritten(like: known) { return }
        if known?.isPulled(like: endpoint) != true { forgetSyncs(of: endpoint.source) }
        endpointsBySource[endpoint.source] = endpoint
        note(.source, endpoint.source.text, .changed, stamp)
    }

    package func removeEndpoint(of source: SourceID, stamp: Stamp) throws(StoreError) {
        guard endpointsBySource.removeValue(forKey: source) != nil else { return }
        forgetSyncs(of: source)
        note(.source, source.text, .changed, stamp)
    }

    private func forgetSyncs(of source: SourceID) {
        syncStates[source] = nil
        interruptSyncs(of: source)
    }

    private func interruptSyncs(of source: SourceID) {
        for (position, run) in syncs.enumerated()
        where run.source == source && run.outcome == nil {
            syncs[position] = SyncRun(
                id: run.id, source: source, mode: run.mode,
                startedMilliseconds: run.startedMilliseconds, outcome: .interrupted)
        }
    }

    package func endpoints() throws(StoreError) -> [Endpoint] {
        endpointsBySource.values.sorted { $0.source < $1.source }
    }

    package func syncState(of source: SourceID) throws(StoreError) -> SyncState? {
        syncStates[source]
    }

    package func beginSync(
        _ source: SourceID, mode: SyncMode, stamp: Stamp
    ) throws(StoreError) -> SyncRun {
        guard sourcesByID[source] != nil else { throw .sourceUnknown(source) }
        interruptSyncs(of: source)
        let run = SyncRun(
            id: SyncRun.ID(rawValue: Int64(syncs.count + 1)), source: source, mode: mode,
            startedMilliseconds: stamp.milliseconds)
        syncs.append(run)
        syncsKnownThrough[run.id] = entries.count
        return run
    }

    package func finishSync(
        _ run: SyncRun.ID, outcome: SyncRun.Outcome, figures: SyncFigures, state: SyncState?,
        notBefore: Int64?, stamp: Stamp
    ) throws(StoreError) {
        guard let position = syncs.firstIndex(where: { $0.id == run && $0.outcome == nil })
        else { throw .syncUnknown(run) }
        let known = syncs[position]
        syncs[position] = SyncRun(
            id: run, source: known.source, mode: known.mode,
            startedMilliseconds: known.startedMilliseconds,
            endedMilliseconds: stamp.milliseconds, outcome: outcome, figures: figures,
            notBeforeMilliseconds: notBefore)
        if let state { syncStates[known.source] = state }
    }

    /// How many records there were when the first sync began after the last that was done.
    func settledThrough(_ sync: SyncRun.ID) throws(StoreError) -> Int {
        let known = try running(sync)
        let since = syncs.last { $0.source == known.source && $0.outcome == .done }?.id.rawValue
        let first = syncs.first { $0.source == known.source && $0.id.rawValue > since ?? 0 }
        return first.flatMap { syncsKnownThrough[$0.id] } ?? 0
    }

    @discardableResult
    func running(_ sync: SyncRun.ID) throws(StoreError) -> SyncRun {
        guard let known = syncs.first(where: { $0.id == sync && $0.outcome == nil }) else {
            throw .syncUnknown(sync)
        }
        return known
    }

    package func syncRuns(
        of source: SourceID?, limit: Int
    ) throws(StoreError) -> [SyncRun] {
        let latest = syncs.reversed().filter { source == nil || $0.source == source }
        return Array(latest.prefix(max(0, limit)))
    }
}
