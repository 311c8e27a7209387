import Catalog
import Records
import SupplyNetwork

/// All regional figures of so many suppliers, on one core: from profiles to figures.
///
/// Who qualifies for which of 10,000 needs is given, as matching answers that; each need has up to
/// a hundred makers.
struct RegionalRun {
    private static let needCount = 10_000
    private static let makersMax = 100

    let suppliers: Int

    func run() throws {
        var corpus = try Corpus()
        let profiles = corpus.suppliers(suppliers)
        let today = CalendarDate(dayNumber: 20_780)
        let frame = RegionFrame(corpus.catalogue, on: today)
        let coverage = coverage(of: profiles, &corpus)
        let relations = relations(between: profiles, &corpus)
        var countries: [OrganisationID: String] = [:]
        for profile in profiles { countries[profile.id] = String(profile.id.country) }
        let (reading, facts) = Stopwatch.time { RegionalFacts(profiles, frame: frame) }
        let (tables, specialised) = Stopwatch.time { figures(facts, frame) }
        let (needs, gap) = Stopwatch.time {
            let gap = coverage.gap(on: today, vintage: today)
            let risk = coverage.singleSource(on: today, vintage: today)
            let flood = coverage.whatIf(
                .regionLost(facts.regions[0]), on: today, frame: frame)
            return (gap.gapAtWorst, risk.one.count, flood.lost.count)
        }
        let (purchases, local) = Stopwatch.time {
            Localisation(relations, countries: countries, vintage: today)
        }
        print(
            JSONText.object([
                ("suppliers", String(suppliers)), ("needs", String(Self.needCount)),
                ("qualifications", String(coverage.qualifications.count)),
                ("relations", String(relations.count)),
                ("seconds_columns", reading.description),
                ("seconds_tables", tables.description), ("seconds_needs", needs.description),
                ("seconds_localisation", purchases.description),
                ("seconds", (reading + tables + needs + purchases).description),
                ("special_cells", String(specialised)), ("gap", String(gap.0)),
                ("single", String(gap.1)), ("lost", String(gap.2)),
                ("local_rate", (local.rate ?? -1).description),
            ]))
    }

    private func figures(_ facts: RegionalFacts, _ frame: RegionFrame) -> Int {
        let tables = [
            facts.counts(), facts.capacity(), facts.counts(of: .product),
            facts.capacity(of: .product),
        ]
        let centres = facts.regions.compactMap(frame.centre(of:))
        let weights = SpatialAutocorrelation.weights(centres, withinKilometres: 300)
        var special = 0
        for table in tables {
            let found = Specialisation(table)
            special += found.isSpecial.count(where: \.self) + found.densities().count
            special += table.concentrationByColumn().count + table.concentrationByRegion().count
            for column in table.columns.indices {
                special +=
                    SpatialAutocorrelation(table.column(column), weights: weights) == nil ? 0 : 1
            }
        }
        return special
    }

    private func coverage(of profiles: [Profile], _ corpus: inout Corpus) -> CoverageFacts {
        let needs = (0..<Self.needCount).map {
            DemandedNeed(id: NeedID("N\($0)"), pieces: 1_000 * (1 + corpus.next(below: 2_000)))
        }
        let ends = QualificationEnds(corpus.catalogue)
        let makers = profiles.map { profile in
            Maker(
                id: profile.id, capacity: profile.capacity?.value,
                regions: profile.sites.compactMap(\.value.region),
                points: profile.sites.compactMap(\.value.coordinate),
                standards: ends.standards(of: profile))
        }
        let qualifications = needs.indices.flatMap { need in
            let chosen = Set(
                (0..<corpus.next(below: Self.makersMax)).map { _ in
                    corpus.next(below: profiles.count)
                })
            return chosen.sorted().map { maker in
                Qualification(
                    need: need, maker: maker,
                    until: profiles[maker].certificates.first?.value.validUntil)
            }
        }
        return CoverageFacts(needs: needs, makers: makers, qualifications: qualifications)
    }

    private func relations(
        between profiles: [Profile], _ corpus: inout Corpus
    ) -> [SupplyRelation] {
        (0..<suppliers / 2).map { _ in
            SupplyRelation(
                .supplies(value: Double(1 + corpus.next(below: 1_000))),
                from: profiles[corpus.next(below: profiles.count)].id,
                to: profiles[corpus.next(below: max(1, profiles.count / 100))].id)
        }
    }
}
