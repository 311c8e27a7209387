import Records
import Resolution
import Store

extension DecidePair {
    /// - Parameter asked: what was decided before of the very pair that is asked of: whoever takes
    ///   that back takes back with it all that was said of the two firms to the same end.
    /// - Throws: where two groups cannot be one firm.
    func check(
        _ left: [OrganisationID], _ right: [OrganisationID], _ firms: DecidedFirms,
        asked: PairDecision?
    ) async throws {
        let resolved = try await Resolver(catalogue: catalogue, threads: 1)
            .resolve(firms.subjects.list)
        let explainer = PairExplainer(resolved)
        for one in left {
            for other in right {
                let owners = [one, other].compactMap { firms.holders[$0] }
                if Set(owners).count > 1 { throw ResolutionRefusal.ownersDiffer(one, other) }
                let isKeptApart = firms.decision(on: one, other)?.verdict == .different
                if isKeptApart, asked?.verdict != .different {
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

    /// Pairs of the first group of which a person's word is needed for it to stay one firm, since
    /// who leaves it held it together.
    ///
    /// - Parameter apart: what is said of who leaves.
    func loose(
        in groups: [[OrganisationID]], once apart: [PairDecision], _ firms: DecidedFirms
    ) async throws -> [(OrganisationID, OrganisationID)] {
        guard let rest = groups.first, rest.count > 1 else { return [] }
        let made = Set(apart.map(\.id))
        let takenBack = Set(firms.contradicting(groups).map(\.id)).subtracting(made)
        let parts =
            try await ResolveBatch.parts(
                of: rest, following: NewWords(said: apart, takenBack: takenBack), catalogue,
                in: store) ?? rest.map { [$0] }
        return parts.dropFirst().map { (parts[0][0], $0[0]) }
    }

    /// Writes decisions with the merges that follow from them, in one transaction. What was said
    /// before against them is taken back.
    ///
    /// Who goes with whom is found as a run finds it, so that the next one changes nothing. Before
    /// the first run there is no evidence but people's words: then all that was merged stays where
    /// `groups` have it.
    ///
    /// - Parameter ids: the records that are one firm each, as far as words go.
    func write(
        _ decisions: [PairDecision], _ ids: [[OrganisationID]], _ firms: DecidedFirms,
        _ stamp: Stamp
    ) async throws -> Outcome {
        let made = Set(decisions.map(\.id))
        let contradicting = firms.contradicting(ids).filter { !made.contains($0.id) }
        let words = NewWords(said: decisions, takenBack: Set(contradicting.map(\.id)))
        let following = try await ResolveBatch.plan(
            following: words, about: Set(ids.joined()), label: Self.byHand, catalogue, in: store)
        var edits: [DocumentEdit]
        if let following {
            edits = following.edits
        } else {
            edits = try await merges(decisions, ids, firms) + answered(by: ids)
        }
        let changes = edits.filter { $0.kind == Merge.kind }
        for decision in decisions {
            edits.append(.save(decision, over: firms.decisions[decision.id]))
        }
        edits += contradicting.map { .remove($0) }
        guard try await store.write(store.hushed(edits), stamp: stamp) else {
            throw ResolutionRefusal.overtaken
        }
        let merged = changes.count { $0.json != nil }
        return Outcome(
            merged: merged, split: changes.count - merged, takenBack: contradicting.count)
    }

    /// The merges by which the groups are one firm each.
    private func merges(
        _ decisions: [PairDecision], _ ids: [[OrganisationID]], _ firms: DecidedFirms
    ) async throws -> [DocumentEdit] {
        let groups = FirmGroups(ids.filter { !$0.isEmpty }, former: firms.merges)
        let first = try await store.firstRecords(of: groups.grouped)
        return groups.edits(first) { alias, organisation in
            let partner = decisions.flatMap { decision in
                decision.pair.contains(alias) ? decision.pair.filter { $0 != alias } : []
            }.first
            let former = firms.merges.first { $0.id == alias.text }
            return Merge(
                subject: alias, into: organisation, run: former?.run ?? Self.byHand,
                partner: former?.partner ?? (partner ?? organisation).text,
                millionths: former?.millionths, weights: former?.weights ?? [])
        }
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
