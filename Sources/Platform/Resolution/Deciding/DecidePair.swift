package import Catalog
package import Records
import Resolution
package import Store

/// Keeps a person's word on whether two records are one firm, and does at once what follows from
/// it; the next run arranges the rest.
package struct DecidePair: Sendable {
    package static let reasonLengthMax = 2_000
    /// Own choice: a firm of more records is split record by record.
    package static let splitMax = 64
    /// What a merge names as its run where a person said so.
    package static let byHand = "decision"

    let store: any RecordStore
    let catalogue: Catalogue

    package init(store: any RecordStore, catalogue: Catalogue) {
        self.store = store
        self.catalogue = catalogue
    }

    /// What came of a word.
    package struct Outcome: Hashable, Sendable {
        /// Aliases that are new, and those that are none any more.
        package let merged: Int
        package let split: Int
        /// Earlier words that say the opposite of the new one, and so hold no longer.
        package var takenBack = 0
    }

    /// Decides on two records, each named by the id of its subject.
    ///
    /// One firm: all that either was merged with is one. Two firms: where a person's word had made
    /// them one, they are the two that they were; else the one that the firm is not called after
    /// leaves it, with whoever people said it is one with. So each word takes the other back.
    ///
    /// - Throws: `ResolutionRefusal`, `StoreError`.
    @discardableResult
    package func decide(
        _ one: OrganisationID, _ other: OrganisationID, _ verdict: PairDecision.Verdict,
        why: String?, stamp: Stamp
    ) async throws -> Outcome {
        guard one != other else { throw ResolutionRefusal.sameRecord(one.text) }
        let why = try Self.reason(why)
        let firms = try await DecidedFirms(of: [one, other], in: store)
        for id in [one, other] where firms.subjects[id] == nil {
            throw ResolutionRefusal.supplierUnknown(id.text)
        }
        let (left, right) = (firms.group(of: one), firms.group(of: other))
        let isOne = left == right
        let former = firms.decision(on: one, other)
        let groups: [[OrganisationID]]
        switch verdict {
        case .same:
            if !isOne { try await check(left, right, firms, asked: former) }
            groups = isOne ? [left] : [left + right]
        case .different: groups = isOne ? firms.parts(of: one, other) : [left, right]
        }
        let decision = PairDecision(
            one, other, verdict: verdict, by: stamp.actor, why: why,
            milliseconds: stamp.milliseconds,
            fingerprint: firms.subjects.fingerprint(one, other),
            sides: verdict == .same ? (isOne ? former?.sides : [left, right].map(\.texts)) : nil)
        return try await write([decision], groups, firms, stamp)
    }

    /// Takes a firm apart: into all its records, or one of them out of it, when the others stay one
    /// firm. The records that are apart then stay so, until a person says of two that they are one
    /// firm: that puts the whole firms of both together again.
    ///
    /// - Parameters:
    ///   - firm: any id of it.
    ///   - record: the subject that leaves; nil = each is for itself.
    /// - Throws: `ResolutionRefusal`, `StoreError`.
    @discardableResult
    package func split(
        _ firm: OrganisationID, record: OrganisationID?, why: String?, stamp: Stamp
    ) async throws -> Outcome {
        let why = try Self.reason(why)
        let firms = try await DecidedFirms(of: [firm], in: store)
        let group = firms.group(of: firm)
        guard group.count > 1 else { throw ResolutionRefusal.notMerged(firm) }
        guard group.count <= Self.splitMax || record != nil else {
            throw ResolutionRefusal.tooManyRecords(firm, limit: Self.splitMax)
        }
        var pairs: [(OrganisationID, OrganisationID)] = []
        let groups: [[OrganisationID]]
        if let record {
            guard group.contains(record) else {
                let known = try await store.organisations(of: [record])
                throw ResolutionRefusal.recordElsewhere(record, firm: known[record] ?? record)
            }
            let rest = group.filter { $0 != record }
            pairs = rest.map { (record, $0) }
            groups = [rest, [record]]
        } else {
            for (place, one) in group.enumerated() {
                pairs += group[..<place].map { ($0, one) }
            }
            groups = group.map { [$0] }
        }
        func said(
            _ verdict: PairDecision.Verdict, _ pair: (OrganisationID, OrganisationID)
        ) -> PairDecision {
            PairDecision(
                pair.0, pair.1, verdict: verdict, by: stamp.actor, why: why,
                milliseconds: stamp.milliseconds,
                fingerprint: firms.subjects.fingerprint(pair.0, pair.1))
        }
        let apart = pairs.map { said(.different, $0) }
        let kept = record == nil ? [] : try await loose(in: groups, once: apart, firms)
        let words = apart + kept.map { said(.same, $0) }
        return try await write(words, groups, firms, stamp)
    }

    private static func reason(_ why: String?) throws -> String? {
        guard let why, !why.isEmpty else { return nil }
        guard why.count <= reasonLengthMax else {
            throw ResolutionRefusal.reasonTooLong(limit: reasonLengthMax)
        }
        return why
    }
}
