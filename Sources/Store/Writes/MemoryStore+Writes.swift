package import Records

/// A request that was begun.
struct KeptRequest {
    let fingerprint: [UInt8]
    let begunMilliseconds: Int64
    var answer: KeptAnswer?
}

extension MemoryStore: WriteStore {
    package func begin(
        _ key: RequestKey, fingerprint: [UInt8], now: Int64, limits: RequestLimits
    ) -> RequestStanding {
        requests = requests.filter { now - $0.value.begunMilliseconds < limits.keptMilliseconds }
        guard let kept = requests[key] else {
            requests[key] = KeptRequest(fingerprint: fingerprint, begunMilliseconds: now)
            return .new
        }
        guard kept.fingerprint == fingerprint else { return .other }
        if let answer = kept.answer { return .answered(answer) }
        return now - kept.begunMilliseconds < limits.runningMilliseconds ? .running : .brokenOff
    }

    package func keep(_ answer: KeptAnswer, of key: RequestKey) { requests[key]?.answer = answer }

    package func forget(_ key: RequestKey) { requests[key] = nil }

    package func isWriter(_ holder: String, of subject: SourceRecord.Subject) -> Bool {
        writers[subject]?.contains(holder) ?? false
    }

    package func add(
        _ evidence: Evidence, bytes: [UInt8], most: Int, stamp: Stamp
    ) -> Bool {
        guard
            self.evidences.count(where: { $0.evidence.organisation == evidence.organisation })
                < most
        else { return false }
        evidences.append((evidence, bytes))
        note(
            .organisation, evidence.organisation, .changed, stamp, touching: [.certificates])
        return true
    }

    package func evidence(of organisation: OrganisationID) -> [Evidence] {
        evidences.map(\.evidence).filter { $0.organisation == organisation.text }
    }

    package func bytes(ofEvidence id: String) -> [UInt8]? {
        evidences.first { $0.evidence.id == id }?.bytes
    }

    package func removeEvidence(_ id: String, stamp: Stamp) {
        guard let place = evidences.firstIndex(where: { $0.evidence.id == id }) else { return }
        let removed = evidences.remove(at: place).evidence
        note(.organisation, removed.organisation, .changed, stamp, touching: [.certificates])
    }
}
