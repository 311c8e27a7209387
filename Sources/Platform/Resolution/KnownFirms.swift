import Records
import Resolution
import Store

/// What is known of firms before records are compared: people's decisions, and owners.
struct KnownFirms: Sendable {
    let decisions: [PairDecision]
    /// Per subject, the account that has it in hand.
    let holders: [OrganisationID: String]
    /// Subjects that somebody added and holds without having shown that the firm is theirs: were
    /// they merged by themselves, anybody could take any firm's profile by adding its like.
    let unproven: Set<OrganisationID>
    let ties: KnownTies
    /// By the ids of decisions.
    private let verdicts: [String: PairDecision.Verdict]
    private let partners: [OrganisationID: OrganisationID]

    static func reading(
        _ store: any RecordStore, _ subjects: SubjectsToResolve
    ) async throws(StoreError) -> KnownFirms {
        let decisions = try await store.documents(
            PairDecision.self, on: nil, after: nil, limit: .max)
        let custodies = try await store.documents(
            Custody.self, on: nil, after: nil, limit: .max)
        return try await reading(store, decisions, custodies) { subjects[$0] != nil }
    }

    /// What is known of some subjects alone.
    ///
    /// - Complexity: a few look-ups for each.
    static func reading(
        _ store: any RecordStore, of ids: Set<OrganisationID>, _ decisions: [PairDecision]
    ) async throws(StoreError) -> KnownFirms {
        let custodies = try await store.documents(
            Custody.self, ids: ids.sorted().map { Custody.id(of: .organisation($0)) })
        return try await reading(store, decisions, Array(custodies.values), ids.contains)
    }

    private static func reading(
        _ store: any RecordStore, _ decisions: [PairDecision], _ custodies: [Custody],
        _ isSubject: (OrganisationID) -> Bool
    ) async throws(StoreError) -> KnownFirms {
        var holders: [OrganisationID: String] = [:]
        for custody in custodies {
            guard let id = custody.subject?.organisation, let holder = custody.holder,
                isSubject(id)
            else { continue }
            holders[id] = holder
        }
        var unproven: Set<OrganisationID> = []
        for (id, holder) in holders {
            let claims = try await store.documents(
                ProfileClaim.self, on: "supplier:" + id.text, after: nil, limit: .max)
            let standing = claims.filter { $0.state == .standing && $0.account == holder }
            if standing.allSatisfy({ $0.evidence == .added }) { unproven.insert(id) }
        }
        return KnownFirms(decisions, holders: holders, unproven: unproven)
    }

    private init(
        _ decisions: [PairDecision], holders: [OrganisationID: String],
        unproven: Set<OrganisationID>
    ) {
        self.decisions = decisions
        self.holders = holders
        self.unproven = unproven
        var ties = KnownTies()
        var partners: [OrganisationID: OrganisationID] = [:]
        for decision in decisions where decision.pair.count == 2 {
            let (one, other) = (decision.pair[0], decision.pair[1])
            let pair = KnownTies.Pair(one.text, other.text)
            switch decision.verdict {
            case .same:
                ties.together.append(pair)
                partners[one] = partners[one] ?? other
                partners[other] = partners[other] ?? one
            case .different: ties.apart.append(pair)
            }
        }
        for (id, holder) in holders { ties.holders[id.text] = holder }
        ties.alone = Set(unproven.map(\.text))
        self.ties = ties
        self.partners = partners
        verdicts = Dictionary(decisions.map { ($0.id, $0.verdict) }) { first, _ in first }
    }

    /// What a person said of two records; nil = nothing.
    func verdict(
        on one: OrganisationID, _ other: OrganisationID
    ) -> PairDecision.Verdict? {
        verdicts[PairDecision.id(one, other)]
    }

    /// A record that people said to be one with another; nil where there is none.
    func partner(of id: OrganisationID) -> OrganisationID? {
        partners[id]
    }
}
