package import Records
package import Resolution
package import Store

/// Why two records are or are not one firm: what the weights say, and what people said.
package struct ExplainedPair: Hashable, Sendable {
    package let weighed: PairExplanation
    /// A person's word on the two; nil = nobody gave one.
    package let decision: PairDecision?
    /// Whether since the decision one of them says something else.
    package let isOutdated: Bool
    /// The question that waits for a person, of the two or of other records of their firms.
    package let asked: PairToReview?

    /// How the two hang together without being one; two firms, as a person said, are not two sites
    /// of one.
    package var kinship: Kinship? {
        if weighed.isOneCluster { return nil }
        let isRefused = decision?.verdict == .different && weighed.kinship == .site
        return isRefused ? nil : weighed.kinship
    }
}

extension ResolveSuppliers {
    /// Why two subjects are or are not one firm.
    ///
    /// - Throws: `ResolutionRefusal.sameRecord` of one with itself; as `explanation`.
    /// - Complexity: as `explanation`, and a look-up for each record of the two firms.
    package func explained(
        _ one: OrganisationID, _ other: OrganisationID, _ thresholds: Thresholds = Thresholds()
    ) async throws -> ExplainedPair {
        guard one != other else { throw ResolutionRefusal.sameRecord(one.text) }
        let weighed = try await explanation(of: one, and: other, thresholds)
        let decision = try await store.document(PairDecision.self, PairDecision.id(one, other))
        let subjects = try await SubjectsToResolve.reading([one, other], in: store)
        return ExplainedPair(
            weighed: weighed, decision: decision,
            isOutdated: decision.map {
                $0.fingerprint != subjects.fingerprint(one, other)
            } ?? false,
            asked: weighed.isOneCluster ? nil : try await question(one, other))
    }

    /// Of two firms one pair of records alone is asked of.
    private func question(
        _ one: OrganisationID, _ other: OrganisationID
    ) async throws -> PairToReview? {
        let organisations = try await store.organisations(of: [one, other])
        let firms = [one, other].map { organisations[$0] ?? $0 }
        let aliases = try await store.aliases(of: firms)
        let sides = firms.map { Set([$0] + (aliases[$0] ?? [])) }
        for id in sides[0].sorted() {
            let asked = try await store.documents(
                PairToReview.self, on: id.text, after: nil, limit: .max)
            let found = asked.first { pair in pair.pair.contains(where: sides[1].contains) }
            if let found { return found }
        }
        return nil
    }

    /// What speaks for and against two subjects being one firm, by what was last learned; where
    /// nothing was yet, it is learned from all.
    ///
    /// - Throws: `ResolutionError.recordUnknown`, `ResolutionRefusal.nothing`, `StoreError`.
    /// - Complexity: the records of the two; the base does not show, once something was learned.
    func explanation(
        of one: OrganisationID, and other: OrganisationID, _ thresholds: Thresholds = Thresholds()
    ) async throws -> PairExplanation {
        guard let state = try await store.resolutionState(),
            let learned = LearnedText(state.learned)
        else {
            let subjects = try await SubjectsToResolve.reading(store)
            let known = try await KnownFirms.reading(store, subjects)
            return try await resolved(subjects, known, thresholds)
                .explanation(of: one.text, and: other.text)
        }
        let subjects = try await SubjectsToResolve.reading([one, other], in: store)
        let list = subjects.list(of: [one, other])
        let resolver = resolver(thresholds)
        let read = try await resolver.reading(
            list, by: try await learned.parameters(for: list, resolver, in: store))
        var explanation = try read.resolved([], known: KnownTies())
            .explanation(of: one.text, and: other.text)
        let organisations = try await store.organisations(of: [one, other])
        explanation.isOneCluster =
            (organisations[one] ?? one) == (organisations[other] ?? other)
        let keys = read.keys
        let shared = Set(keys[one.text] ?? []).intersection(keys[other.text] ?? [])
        let holders = try await KeyHolders.finding(shared, in: store)
        explanation.haveMet = shared.contains(where: holders.isOpen)
        return explanation
    }
}
