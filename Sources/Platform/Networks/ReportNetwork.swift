package import Catalog
import Records
package import SupplyNetwork

extension AssembledNetwork {
    /// What a report of the network tells.
    ///
    /// The map shows the country of most suppliers whose region is known: all its regions as they
    /// were drawn on the day of the vintage.
    ///
    /// - Parameters:
    ///   - cut: as typed.
    ///   - minCell: cells of fewer firms are kept back.
    /// - Complexity: that of all figures of regions and nodes.
    package func report(
        title: String, cut: String, minCell: Int, catalogue: Catalogue
    ) async -> ReportContent {
        let figures = figures(minCell: minCell)
        var labels: [ConceptID: String] = [:]
        for row in figures.rows {
            for id in [row.region, row.subject].compactMap(\.self) where labels[id] == nil {
                labels[id] = catalogue.label(of: id, in: question.language)
            }
        }
        for id in figures.gap.works.flatMap(\.processes) where labels[id] == nil {
            labels[id] = catalogue.label(of: id, in: question.language)
        }
        let regions = regions(
            of: mainCountry, catalogue, unsure: Set(figures.unsureRegions))
        for id in emptyCut?.regions ?? [] where labels[id] == nil {
            labels[id] = catalogue.label(of: id, in: question.language)
        }
        let flows = flows(minCell: minCell)
        for id in flows.flows.flatMap({ [$0.from, $0.to] }) where labels[id] == nil {
            labels[id] = catalogue.label(of: id, in: question.language)
        }
        return ReportContent(
            description: description(title: title, cut: cut, minCell: minCell), cut: cut,
            counts: counts(minCell: minCell), figures: figures,
            regions: regions, labels: labels, needs: askedNeeds(figures),
            structure: await NetworkStructure(graph()), flows: flows,
            sites: sites(in: figures, regions),
            certificates: certificates(figures.singleSource, catalogue),
            resolution: resolution, emptyCut: emptyCut)
    }

    /// The points of sites, those of regions whose count is kept back left out: they would tell it.
    private func sites(
        in figures: RegionalFigures, _ regions: [ReportContent.Region]
    ) -> [Coordinate] {
        let drawn = Set(regions.map(\.id))
        let told = figures.rows.filter {
            $0.note.formula == .count && $0.subject == nil && !$0.isKeptBack
        }
        let open = drawn.intersection(told.compactMap(\.region))
        return coverage.makers.lazy.flatMap(\.places).filter { place in
            place.region.map(open.contains) == true
        }.compactMap(\.point)
    }

    /// The country in whose regions most sites lie; of several the first by code.
    private var mainCountry: String? {
        var counts: [String: Int] = [:]
        for site in suppliers.lazy.flatMap(\.sites) where site.value.region != nil {
            let isInCut = frame.region(of: site).flatMap { regionsInCut?.contains($0) } ?? true
            if isInCut, let country = site.value.country { counts[country, default: 0] += 1 }
        }
        // Of a cut without a supplier the map is that of the cut.
        if counts.isEmpty { return mainCountryOfCut }
        return counts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
    }

    /// The country of most regions that the cut asks for.
    private var mainCountryOfCut: String? {
        guard let regionsInCut else { return nil }
        var counts: [String: Int] = [:]
        for region in frame.regions where regionsInCut.contains(region.id) {
            counts[region.country, default: 0] += 1
        }
        return counts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
    }

    private func regions(
        of country: String?, _ catalogue: Catalogue, unsure: Set<ConceptID>
    ) -> [ReportContent.Region] {
        catalogue.regions.values.filter { region in
            region.country == country
                && Validity(from: region.validFrom, until: region.validUntil)
                    .contains(question.vintage)
        }.sorted { $0.id < $1.id }.map {
            ReportContent.Region(
                id: $0.id, name: $0.label(in: question.language), centre: $0.centre,
                code: $0.code, isInCut: regionsInCut?.contains($0.id) ?? true,
                isUnsure: unsure.contains($0.id))
        }
    }

    private func certificates(
        _ risk: SingleSource, _ catalogue: Catalogue
    ) -> [ReportContent.HeldCertificate] {
        risk.certificates.map { found in
            ReportContent.HeldCertificate(
                firm: name(ofMaker: found.maker),
                standard: catalogue.label(
                    of: found.certificate.standard, in: question.language),
                until: found.certificate.until, kind: found.kind, needs: found.needs.count)
        }
    }

    private func askedNeeds(_ figures: RegionalFigures) -> [ReportContent.AskedNeed] {
        var makers = [[String]](repeating: [], count: needs.count)
        for qualification in coverage.qualifications
        where qualification.isCertain && qualification.holds(on: question.day) {
            makers[qualification.need].append(name(ofMaker: qualification.maker))
        }
        let short = Set(figures.gap.needsShort)
        let fragile = Dictionary(
            figures.singleSource.coming.map { ($0.need, $0.from) }
        ) { first, _ in first }
        return needs.indices.map { place in
            ReportContent.AskedNeed(
                id: needs[place].id.text, title: needs[place].title,
                pieces: coverage.needs[place].pieces, makers: makers[place],
                likely: figures.singleSource.counts[place].likely,
                isShort: short.contains(place), fragileFrom: fragile[place])
        }
    }
}
