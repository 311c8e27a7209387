import Foundation
import Matching
import Records
package import Store
import SupplyNetwork

/// Makes the supply network of what the store holds.
package struct AssembleNetwork: Sendable {
    private let store: any RecordStore
    private let lexicon: Lexicon

    package init(store: any RecordStore, lexicon: Lexicon) {
        self.store = store
        self.lexicon = lexicon
    }

    /// Of what a progress tells.
    package enum Stage: Hashable, Sendable {
        case suppliersRead, needsJudged
    }

    /// The network that is asked for.
    ///
    /// Suppliers and needs are read as they were known on the day and cut to what may be seen;
    /// then who can supply each need is asked of an index made of them, on all cores.
    ///
    /// - Parameter progress: told of each stage how many are done.
    /// - Complexity: O(records + needs · (windows of suppliers + those who can supply)).
    package func network(
        _ question: NetworkQuestion,
        progress: @Sendable (Stage, _ done: Int) -> Void = { _, _ in }
    ) async throws(StoreError) -> AssembledNetwork {
        let sources = try await store.sources()
        let read = try await suppliers(question, sources) { progress(.suppliersRead, $0) }
        let needs = try await needs(question)
        let frame = RegionFrame(lexicon.catalogue, on: question.vintage)
        let isInCut = Set(
            read.profiles.lazy.filter {
                question.cut.contains($0, today: question.day, in: frame)
            }.map(\.id))
        let index = await index(of: read.profiles, on: question.day)
        let abilities = await abilities(in: index, isInCut, needs.seen, from: question.fit) {
            progress(.needsJudged, $0)
        }
        let relations = read.relations.touching(isInCut, among: read.profiles)
        let perhaps = read.profiles.filter {
            !isInCut.contains($0.id)
                && question.cut.mayContain($0, today: question.day, in: frame)
        }
        let chosen = read.profiles.filter { isInCut.contains($0.id) }
        let isWhole =
            isInCut.count == read.profiles.count && question.cut.regions(in: frame) == nil
        let emptyCut =
            chosen.isEmpty && !read.profiles.isEmpty
            ? EmptyCut(question.cut, among: read.profiles, on: question.day, in: frame) : nil
        // Who buys is for those who arrange meetings, as the buyers of needs are.
        let shown = question.reach >= .matched ? relations : .none
        let speakers = chosen.reduce(into: needs.sources) { $0.formUnion($1.speakers) }
            .union(shown.relations.flatMap(\.evidence.sources))
        return AssembledNetwork(
            question: question, suppliers: chosen,
            perhaps: perhaps,
            base: isWhole ? nil : RegionalFacts(read.profiles, frame: frame),
            supplierCount: read.profiles.count,
            ownerships: Set(read.profiles.compactMap { $0.ownership?.value }).sorted(),
            emptyCut: emptyCut, needs: needs.seen, needsHidden: needs.hidden,
            abilities: abilities, relations: shown,
            relationsHidden: relations.relations.count - shown.relations.count,
            sources: sources.filter { !$0.isWithdrawn && speakers.contains($0.id) },
            snapshot: "log:" + String(try await store.lastSequence()),
            resolution: try await .of(store, suppliers: read.profiles.count),
            catalogue: lexicon.catalogue, frame: frame,
            grounds: AbilityGrounds(
                judge: index.pairJudge,
                wording: Wording(language: question.language, catalogue: lexicon.catalogue),
                needDays: needs.days))
    }

    private func suppliers(
        _ question: NetworkQuestion, _ sources: [Source], progress: @Sendable (Int) -> Void
    ) async throws(StoreError) -> (profiles: [Profile], relations: KnownRelations) {
        let compiler = ProfileCompiler(lexicon: lexicon, sources: sources)
        let known = KnownRecords(store: store, day: question.day)
        var relations = RelationReader()
        var profiles: [Profile] = []
        var last: OrganisationID?
        repeat {
            let page = try await store.organisations(after: last, limit: ReadProfiles.pageSize)
            let sights = try await store.sights(of: page.map(\.id), within: question.reach)
            for subject in try await known.suppliers(page) {
                // Whoever may not be seen supplies nobody either.
                guard let seen = sights[subject.id].profile(of: subject, compiler) else {
                    continue
                }
                profiles.append(seen)
                relations.take(subject, seen: sights[subject.id])
            }
            progress(profiles.count)
            last = page.count == ReadProfiles.pageSize ? page.last?.id : nil
        } while last != nil
        return (
            profiles, relations.finish(among: profiles, on: question.day, reading: lexicon)
        )
    }

    private func needs(
        _ question: NetworkQuestion
    ) async throws(StoreError) -> KnownNeeds {
        let compiler = NeedCompiler(lexicon: lexicon)
        let known = KnownRecords(store: store, day: question.day)
        var needs = KnownNeeds()
        var last: NeedID?
        repeat {
            let page = try await store.needs(after: last, limit: ReadNeeds.pageSize)
            let custodies = try await store.documents(
                Custody.self, ids: page.map { Custody.id(of: .need($0.id)) })
            for subject in try await known.needs(page) {
                guard let need = compiler.need(of: subject) else { continue }
                let level = custodies[Custody.id(of: .need(need.id))]?.needLevel
                if let shown = need.seen(within: question.reach, own: level) {
                    needs.seen.append(shown)
                    needs.days[need.id] = subject.records.map(\.record.statedOn).min()
                    needs.sources.formUnion(subject.records.map(\.record.source))
                } else {
                    needs.hidden += 1
                }
            }
            last = page.count == ReadNeeds.pageSize ? page.last?.id : nil
        } while last != nil
        return needs
    }

    private struct KnownNeeds {
        var seen: [Need] = []
        var hidden = 0
        /// The first day on which each was known.
        var days: [NeedID: CalendarDate] = [:]
        var sources: Set<SourceID> = []
    }

    private func index(of suppliers: [Profile], on day: CalendarDate) async -> FitIndex {
        let sorted = suppliers.sorted { $0.id < $1.id }
        var next = 0
        return await FitIndexBuilder.index(
            PreparedCatalogue(lexicon.catalogue), on: day,
            readers: ProcessInfo.processInfo.activeProcessorCount
        ) {
            if next == sorted.count { return nil }
            let portion = next..<min(next + ReadProfiles.pageSize, sorted.count)
            next = portion.upperBound
            return Array(sorted[portion])
        }
    }

    /// Who of the cut can supply which need; all suppliers are judged, as rare words count by how
    /// many use them.
    private func abilities(
        in index: FitIndex, _ isInCut: Set<OrganisationID>, _ needs: [Need], from fit: Score,
        progress: (Int) -> Void
    ) async -> [CanSupply] {
        var (abilities, judged): ([CanSupply], Int) = ([], 0)
        await AnswerNeeds().run(needs) { need in
            index.lines(for: need, to: .likely, from: fit)
                .filter { isInCut.contains($0.supplier) }
                .map {
                    CanSupply(
                        supplier: $0.supplier, need: need.id, fit: $0.score.expected,
                        evidence: $0.verdict.rawValue, isCertain: $0.verdict == .fits)
                }
        } take: { found in
            abilities += found
            judged += 1
            progress(judged)
        }
        return abilities
    }
}

extension Profile {
    /// Who says something of it that a network tells.
    ///
    /// - Complexity: O(statements).
    fileprivate var speakers: Set<SourceID> {
        var speakers = Set(externalIDs.map(\.provenance.source))
        speakers.formUnion(names.map(\.provenance.source))
        speakers.formUnion(sites.map(\.provenance.source))
        speakers.formUnion((processes + products).map(\.provenance.source))
        speakers.formUnion(certificates.map(\.provenance.source))
        return speakers
    }
}
