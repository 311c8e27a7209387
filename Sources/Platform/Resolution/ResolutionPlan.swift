import Records
package import Resolution
package import Store

/// What a run writes: the merges that changed, the pairs that wait for a person, what hangs
/// together without being one.
struct ResolutionPlan {
    private(set) var edits: [DocumentEdit] = []
    private let thresholds: Thresholds
    private let parameters: [ResolutionRun.Parameter]
    /// As a run tells of them.
    private let moves: [ResolutionRun.Move]
    /// Of what the run decided.
    private(set) var figures = ResolutionRun.Figures()

    /// - Parameter label: what merges name as their run: its number, or that a person decided.
    init(
        _ found: ResolvedList, _ subjects: SubjectsToResolve, _ known: KnownFirms,
        _ thresholds: Thresholds, run label: String, in scope: ResolutionScope,
        _ store: any RecordStore
    ) async throws {
        self.thresholds = thresholds
        parameters = found.learned.map(ResolutionRun.Parameter.init)
        let explainer = PairExplainer(found)
        let clusters = found.clusters
        let groups = FirmGroups(Self.groups(clusters, found, scope), former: scope.merges)
        let first = try await store.firstRecords(of: groups.grouped)
        moves = Array(groups.moves(first).prefix(ResolutionRun.movesMax))
        let organisations = groups.organisations(first).merging(scope.outside) { own, _ in own }
        var ties: [String: ResolvedList.Tie] = [:]
        for cluster in clusters { ties.merge(cluster.ties) { first, _ in first } }
        let changes = groups.edits(first) { alias, organisation in
            Self.merge(
                alias, organisation, ties[alias.text], explainer, known, run: label)
        }
        figures.merged = changes.count { $0.json != nil }
        figures.split = changes.count - figures.merged
        edits = changes
        let queue = try ReviewPlan(
            found, subjects, known, thresholds, explainer, organisations: organisations, scope)
        figures.toReview = queue.pairs.count
        figures.unlisted = queue.unlisted
        figures.leftApart = queue.leftApart
        replace(queue.pairs, scope.queue)
        replace(Self.ties(found, organisations, known, scope), scope.ties)
    }

    /// Every subject that is decided of in its cluster or alone.
    private static func groups(
        _ clusters: [ResolvedList.Cluster], _ found: ResolvedList, _ scope: ResolutionScope
    ) -> [[OrganisationID]] {
        let grouped = clusters.map { $0.members.compactMap { OrganisationID($0) } }
        let met = Set(grouped.joined())
        let alone = found.ids.compactMap { OrganisationID($0) }
            .filter { !met.contains($0) && scope.isInside($0) }
        return grouped + alone.map { [$0] }
    }

    private static func merge(
        _ alias: OrganisationID, _ organisation: OrganisationID, _ tie: ResolvedList.Tie?,
        _ explainer: PairExplainer, _ known: KnownFirms, run: String
    ) -> Merge {
        let partner =
            tie.flatMap { OrganisationID($0.partner) } ?? known.partner(of: alias) ?? organisation
        let isDecided = known.verdict(on: alias, partner) == .same
        let explanation = explainer.explanationIfListed(of: alias.text, and: partner.text)
        return Merge(
            subject: alias, into: organisation, run: run, partner: partner.text,
            millionths: isDecided ? nil : tie.map { Self.millionths($0.probability) },
            weights: explanation?.kept ?? [])
    }

    static func millionths(_ share: Double) -> Int { Int((share * 1_000_000).rounded()) }

    private static func ties(
        _ found: ResolvedList, _ organisations: [OrganisationID: OrganisationID],
        _ known: KnownFirms, _ scope: ResolutionScope
    ) -> [FirmTie] {
        func firms(_ ids: [OrganisationID]) -> [OrganisationID] {
            ids.map { organisations[$0] ?? $0 }
        }
        let apart = Set(
            known.decisions.filter { $0.verdict == .different }.map { firms($0.pair).sorted() })
        var ties: [String: FirmTie] = [:]
        for tie in found.kin {
            guard let one = OrganisationID(tie.one), let other = OrganisationID(tie.other) else {
                continue
            }
            guard scope.isInside(one) || scope.isInside(other) else { continue }
            let pair = firms([one, other])
            guard pair[0] != pair[1] else { continue }
            // Who says that they are two firms says that they are not two sites of one.
            if tie.kinship == .site, apart.contains(pair.sorted()) { continue }
            let parent = tie.parent.flatMap { OrganisationID($0) }.map { firms([$0])[0] }
            let made = FirmTie(pair[0], pair[1], kinship: tie.kinship.rawValue, parent: parent)
            if ties[made.id] == nil { ties[made.id] = made }
        }
        return ties.values.sorted { $0.id < $1.id }
    }

    /// Puts documents in the place of former ones; those that are the same are left alone.
    private mutating func replace<Document: KeptDocument>(
        _ documents: [Document], _ kept: [Document]
    ) {
        var former = Dictionary(uniqueKeysWithValues: kept.map { ($0.id, $0) })
        for document in documents {
            let known = former.removeValue(forKey: document.id)
            if known != document { edits.append(.save(document, over: known)) }
        }
        edits += former.values.sorted { $0.id < $1.id }.map { .remove($0) }
    }

    /// The run, with what was learned where it learned anything.
    ///
    /// - Parameter figures: with what a run counts beside what it decides.
    func run(
        _ number: Int, by stamp: Stamp, input: String, _ figures: ResolutionRun.Figures
    ) -> ResolutionRun {
        ResolutionRun(
            number: number, by: stamp.actor, milliseconds: stamp.milliseconds,
            automaticMillionths: Self.millionths(thresholds.automatic),
            reviewMillionths: Self.millionths(thresholds.review), input: input, figures: figures,
            parameters: figures.changed == nil ? parameters : [],
            moves: number == 1 ? nil : moves)
    }
}

extension ResolutionRun.Parameter {
    fileprivate init(_ weight: LearnedWeight) {
        self.init(
            comparison: weight.comparison, agreement: "\(weight.agreement)",
            matchingMillionths: ResolutionPlan.millionths(weight.matching),
            alternativeMillionths: weight.alternatives.map(ResolutionPlan.millionths))
    }
}

extension PairExplanation {
    /// What is kept of it: what each comparison said, without the values.
    package var kept: [KeptWeight] {
        let before = KeptWeight(
            comparison: KeptWeight.before, agreement: "\(alternative)",
            millibits: Self.millibits(priorBits))
        return [before]
            + weights.filter { $0.agreement != .unknown }.map { weight in
                KeptWeight(
                    comparison: weight.comparison, agreement: "\(weight.agreement)",
                    millibits: Self.millibits(weight.bits + weight.frequencyBits))
            }
    }

    private static func millibits(_ bits: Double) -> Int { Int((bits * 1_000).rounded()) }
}
