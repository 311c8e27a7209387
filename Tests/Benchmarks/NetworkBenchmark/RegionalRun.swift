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
        let coverage = coverage(of: profiles, frame, &corpus)
        let relations = relations(between: profiles, &corpus)
        var countries: [OrganisationID: String] = [:]
        for profile in profiles { countries[profile.id] = String(profile.id.country) }
        let (reading, facts) = Stopwatch.time { RegionalFacts(profiles, frame: frame) }
        let (purchases, local) = Stopwatch.time {
            Localisation(relations, countries: countries, vintage: today)
        }
        let (listing, figures) = Stopwatch.time {
            RegionalFigures(
                facts, coverage: coverage, localisation: local, on: today, frame: frame, minCell: 3)
        }
        let (scenario, flood) = Stopwatch.time {
            coverage.whatIf(.regionLost(facts.regions[0]), on: today, frame: frame)
        }
        print(
            JSONText.object([
                ("suppliers", String(suppliers)), ("needs", String(Self.needCount)),
                ("qualifications", String(coverage.qualifications.count)),
                ("relations", String(relations.count)),
                ("seconds_columns", reading.description),
                ("seconds_localisation", purchases.description),
                ("seconds_figures", listing.description),
                ("seconds_whatif", scenario.description),
                ("seconds", (reading + purchases + listing + scenario).description),
                ("figures", String(figures.rows.count)), ("kept_back", String(figures.keptBack)),
                ("gap", String(figures.gap.works.reduce(0) { $0 + $1.atWorst })),
                ("single", String(figures.singleSource.one.count)),
                ("lost", String(flood.needs(.lost).count)),
                ("local_rate", (local.rate ?? -1).description),
            ]))
    }

    private func coverage(
        of profiles: [Profile], _ frame: RegionFrame, _ corpus: inout Corpus
    ) -> CoverageFacts {
        let processes = corpus.catalogue.order.filter { $0.scheme == .process }
        let needs = (0..<Self.needCount).map { number in
            DemandedNeed(
                id: NeedID("N\(number)"), pieces: 1_000 * (1 + corpus.next(below: 2_000)),
                processes: [processes[corpus.next(below: processes.count)]])
        }
        let ends = QualificationEnds(corpus.catalogue, on: frame.vintage)
        let makers = profiles.map { profile in
            Maker(
                id: profile.id, capacity: profile.capacity?.value,
                places: profile.sites.map {
                    MakerPlace(region: frame.region(of: $0), point: $0.value.coordinate)
                }, held: ends.lasting(of: profile))
        }
        let qualifications = needs.indices.flatMap { need in
            let chosen = Set(
                (0..<corpus.next(below: Self.makersMax)).map { _ in
                    corpus.next(below: profiles.count)
                })
            return chosen.sorted().map { maker in
                Qualification(
                    need: need, maker: maker, isCertain: corpus.next(below: 4) > 0,
                    certificate: makers[maker].held.values.first)
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
