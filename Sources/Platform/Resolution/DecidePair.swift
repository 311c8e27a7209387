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

    private let store: any RecordStore
    private let catalogue: Catalogue

    package init(store: any RecordStore, catalogue: Catalogue) {
        self.store = store
        self.catalogue = catalogue
    }

    /// What came of a word.
    package struct Outcome: Hashable, Sendable {
        /// Aliases that are new, and those that are none any more.
        package let merged: Int
        package let split: Int
    }

    /// Decides on two records, each named by the id of its subject.
    ///
    /// One firm: all that either was merged with is one. Two firms: where they were merged, the
    /// one that the firm is not called after leaves it.
    ///
    /// - Throws: `ResolutionRefusal`, `StoreError`.
    @discardableResult
    package func decide(
        _ one: OrganisationID, _ other: OrganisationID, _ verdict: PairDecision.Verdict,
        why: String?, stamp: Stamp
    ) async throws -> Outcome {
        guard one != other else { throw ResolutionRefusal.sameRecord(one.text) }
        let why = try Self.reason(why)
        let firms = try await Firms(of: [one, other], in: store)
        for id in [one, other] where firms.subjects[id] == nil {
            throw ResolutionRefusal.supplierUnknown(id.text)
        }
        let (left, right) = (firms.group(of: one), firms.group(of: other))
        var groups: [[OrganisationID]]
        switch verdict {
        case .same:
            if left != right { try await check(left, right, firms) }
            groups = left == right ? [left] : [left + right]
        case .different:
            let leaver = firms.organisations[other] == nil ? one : other
            groups =
                left == right ? [left.filter { $0 != leaver }, [leaver]] : [left, right]
        }
        let decision = PairDecision(
            one, other, verdict: verdict, by: stamp.actor, why: why,
            milliseconds: stamp.milliseconds,
            fingerprint: firms.subjects.fingerprint(one, other))
        return try await write([decision], groups, firms, stamp)
    }

    /// Takes a firm apart: into all its records, or one of them out of it. The records that are
    /// apart then stay so.
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
        let firms = try await Firms(of: [firm], in: store)
        let group = firms.group(of: firm)
        guard group.count > 1 else { throw ResolutionRefusal.notMerged(firm) }
        guard group.count <= Self.splitMax || record != nil else {
            throw ResolutionRefusal.tooManyRecords(firm, limit: Self.splitMax)
        }
        var pairs: [(OrganisationID, OrganisationID)] = []
        let groups: [[OrganisationID]]
        if let record {
            guard group.contains(record) else {
                throw ResolutionRefusal.supplierUnknown(record.text)
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
        let decisions = pairs.map { one, other in
            PairDecision(
                one, other, verdict: .different, by: stamp.actor, why: why,
                milliseconds: stamp.milliseconds,
                fingerprint: firms.subjects.fingerprint(one, other))
        }
        return try await write(decisions, groups, firms, stamp)
    }

    private static func reason(_ why: String?) throws -> String? {
        guard let why, !why.isEmpty else { return nil }
        guard why.count <= reasonLengthMax else {
            throw ResolutionRefusal.reasonTooLong(limit: reasonLengthMax)
        }
        return why
    }

    /// - Throws: where two groups cannot be one firm.
    private func check(
        _ left: [OrganisationID], _ right: [OrganisationID], _ firms: Firms
    ) async throws {
        let resolved = try await Resolver(catalogue: catalogue, threads: 1)
            .resolve(firms.subjects.list)
        let explainer = PairExplainer(resolved)
        for one in left {
            for other in right {
                let owners = [one, other].compactMap { firms.holders[$0] }
                if Set(owners).count > 1 { throw ResolutionRefusal.ownersDiffer(one, other) }
                let id = PairDecision.id(one, other)
                let former = try await store.document(PairDecision.self, id)
                let isAsked = left.count == 1 && right.count == 1
                if former?.verdict == .different, !isAsked {
                    throw ResolutionRefusal.keptApart(one, other)
                }
                let isCompared = [one, other].allSatisfy { firms.subjects[$0] != nil }
                guard isCompared else { continue }
                if try explainer.explanation(of: one.text, and: other.text).isForbidden {
                    throw ResolutionRefusal.taxNumbersDiffer(one, other)
                }
            }
        }
    }

    /// Writes decisions with the merges that follow from them, in one transaction.
    private func write(
        _ decisions: [PairDecision], _ ids: [[OrganisationID]], _ firms: Firms, _ stamp: Stamp
    ) async throws -> Outcome {
        let groups = FirmGroups(ids.filter { !$0.isEmpty }, former: firms.merges)
        let first = try await store.firstRecords(of: groups.grouped)
        let changes = groups.edits(first) { alias, organisation in
            let partner = decisions.flatMap { decision in
                decision.pair.contains(alias) ? decision.pair.filter { $0 != alias } : []
            }.first
            let former = firms.merges.first { $0.id == alias.text }
            return Merge(
                subject: alias, into: organisation, run: former?.run ?? Self.byHand,
                partner: former?.partner ?? (partner ?? organisation).text,
                millionths: former?.millionths, weights: former?.weights ?? [])
        }
        var edits = changes
        for decision in decisions {
            let former = try await store.document(PairDecision.self, decision.id)
            edits.append(.save(decision, over: former))
        }
        edits += try await answered(by: ids)
        guard try await store.write(edits, stamp: stamp) else {
            throw ResolutionRefusal.overtaken
        }
        let merged = changes.count { $0.json != nil }
        return Outcome(merged: merged, split: changes.count - merged)
    }

    /// Takes the questions away that the groups answer.
    private func answered(by groups: [[OrganisationID]]) async throws -> [DocumentEdit] {
        var places: [OrganisationID: Int] = [:]
        for (place, group) in groups.enumerated() {
            for id in group { places[id] = place }
        }
        var pairs: [String: PairToReview] = [:]
        for id in places.keys {
            let asked = try await store.documents(
                PairToReview.self, on: id.text, after: nil, limit: .max)
            for pair in asked where pair.pair.allSatisfy({ places[$0] != nil }) {
                pairs[pair.id] = pair
            }
        }
        return pairs.values.sorted { $0.id < $1.id }.map { .remove($0) }
    }
}

/// The firms that some records are of, with all their records.
private struct Firms {
    let subjects: SubjectsToResolve
    let merges: [Merge]
    /// Per alias, its organisation.
    let organisations: [OrganisationID: OrganisationID]
    let holders: [OrganisationID: String]
    private let groups: [OrganisationID: [OrganisationID]]

    init(of ids: [OrganisationID], in store: any RecordStore) async throws {
        let known = try await store.organisations(of: ids)
        let firms = Set(ids.map { known[$0] ?? $0 }).sorted()
        let aliases = try await store.aliases(of: firms)
        var groups: [OrganisationID: [OrganisationID]] = [:]
        for firm in firms { groups[firm] = [firm] + (aliases[firm] ?? []) }
        let all = groups.values.flatMap(\.self)
        merges = try await Array(store.documents(Merge.self, ids: all.map(\.text)).values)
        var organisations: [OrganisationID: OrganisationID] = [:]
        for merge in merges {
            guard let alias = OrganisationID(merge.id) else { continue }
            organisations[alias] = OrganisationID(merge.organisation)
        }
        self.organisations = organisations
        self.groups = groups
        subjects = try await SubjectsToResolve.reading(firms, in: store)
        let custodies = try await store.documents(
            Custody.self, ids: all.map { Custody.id(of: .organisation($0)) })
        var holders: [OrganisationID: String] = [:]
        for custody in custodies.values {
            if let id = custody.subject?.organisation { holders[id] = custody.holder }
        }
        self.holders = holders
    }

    func group(of id: OrganisationID) -> [OrganisationID] {
        groups[organisations[id] ?? id] ?? [id]
    }
}
