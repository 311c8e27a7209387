package import Records

/// What a resolution left, in memory.
struct MemoryTraces {
    var state: ResolutionState?
    var subjects: [OrganisationID: ResolvedSubject] = [:]
    var pairs: [[OrganisationID]: ResolvedPair] = [:]
    var termCounts: [UInt64: UInt32] = [:]

    mutating func take(_ traces: ResolutionTraces) {
        if traces.isWhole {
            subjects = [:]
            pairs = [:]
            termCounts = traces.termCounts
        }
        for id in traces.goneSubjects { subjects[id] = nil }
        let gone = Set(traces.goneSubjects)
        pairs = pairs.filter { $0.key.allSatisfy { !gone.contains($0) } }
        for pair in traces.gonePairs { pairs[pair.ids] = nil }
        for subject in traces.subjects { subjects[subject.id] = subject }
        for pair in traces.pairs { pairs[pair.ids] = pair }
        state = traces.state
    }
}

extension MemoryStore: ResolutionStore {
    package func resolutionState() throws(StoreError) -> ResolutionState? { traces.state }

    package func resolvedSubjects(
        _ ids: [OrganisationID]
    ) throws(StoreError) -> [OrganisationID: ResolvedSubject] {
        var found: [OrganisationID: ResolvedSubject] = [:]
        for id in ids { found[id] = traces.subjects[id] }
        return found
    }

    package func resolvedSubjects(
        withKeys keys: [UInt64], limit: Int
    ) throws(StoreError) -> [UInt64: [OrganisationID]] {
        let asked = Set(keys)
        var found: [UInt64: [OrganisationID]] = [:]
        for subject in traces.subjects.values {
            for key in subject.keys where asked.contains(key) {
                if found[key]?.count ?? 0 < limit { found[key, default: []].append(subject.id) }
            }
        }
        return found
    }

    package func resolvedPairs(
        of ids: [OrganisationID]
    ) throws(StoreError) -> [ResolvedPair] {
        let asked = Set(ids)
        return traces.pairs.values.filter { $0.ids.contains(where: asked.contains) }
    }

    package func termCounts(_ terms: [UInt64]) throws(StoreError) -> [UInt64: UInt32] {
        var found: [UInt64: UInt32] = [:]
        for term in terms { found[term] = traces.termCounts[term] }
        return found
    }

    package func count<Document: KeptDocument>(
        _ kind: Document.Type
    ) throws(StoreError) -> Int {
        kept.entries.keys.count { $0.kind == kind.kind }
    }

    package func write(
        _ edits: [DocumentEdit], leaving traces: ResolutionTraces, stamp: Stamp
    ) throws(StoreError) -> Bool {
        guard self.traces.state == traces.former else { return false }
        let isAlone = try lastSequence() == traces.state.through
        guard try write(edits, stamp: stamp) else { return false }
        self.traces.take(traces)
        if isAlone { self.traces.state?.through = try lastSequence() }
        return true
    }
}
