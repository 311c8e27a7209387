import Foundation
import FoundationXML
import Records
import TestSupport
import Testing

@testable import SupplyNetwork

/// Who could supply whom from region to region, and how it is drawn.
@Suite struct RegionalFlowsTests {
    private static let (north, south) = (
        MatchingRecords.region("vn-2025-24"), MatchingRecords.region("vn-2025-79")
    )

    private static func link(
        _ firm: UInt64, _ from: ConceptID?, _ to: ConceptID?, _ kind: EdgeKind = .canSupply
    ) -> RegionalFlows.Link {
        RegionalFlows.Link(kind, of: MatchingRecords.supplier(firm) { _ in }.id, from: from, to: to)
    }

    private static let links = [
        // Firms 1 and 2 for needs in the south, 1 for two of them: two firms, three pairs.
        link(1, north, south), link(1, north, south), link(2, north, south),
        // One firm the other way, and one that does supply.
        link(3, south, north), link(3, north, south, .supplies),
        // Within a region, and of unknown ends.
        link(4, north, north), link(5, nil, south), link(5, north, nil),
    ]

    @Test func firmsAreCountedOnceAFlow() {
        let flows = RegionalFlows(Self.links, minCell: 1)
        #expect(flows.flows.map(\.firms) == [2, 1, 1] && flows.flows.map(\.links) == [3, 1, 1])
        #expect(flows.flows.map(\.kind) == [.canSupply, .canSupply, .supplies])
        #expect(flows.flows[0].from == Self.north && flows.flows[0].to == Self.south)
        #expect((flows.within, flows.unplaced, flows.keptBack) == (1, 2, 0))
    }

    @Test func flowsOfFewFirmsAreKeptBack() {
        let flows = RegionalFlows(Self.links, minCell: 2)
        #expect(flows.flows.map(\.firms) == [2] && flows.keptBack == 2)
        #expect(RegionalFlows(Self.links.reversed(), minCell: 2) == flows)
    }

    @Test func arrowsLeadFromFirmsToNeedsAndAreToldInATable() async throws {
        for language in Language.allCases {
            var content = await Self.content(in: language)
            content.boundaries = [
                Boundary(
                    name: "Đất <của> tôi",
                    rings: [
                        [(20, 105), (23, 105), (23, 107), (20, 107), (20, 105)].map {
                            MatchingRecords.point($0.0, $0.1)
                        }
                    ])
            ]
            let page = String(decoding: ReportPage.write(content).bytes, as: UTF8.self)
            let words = ReportWords(language: language, minCell: 1)
            let drawn = try Self.map(of: page)
            #expect(XMLParser(data: Data(drawn.utf8)).parse(), "\(language)")
            // Three arrows and the key's two; those that only could are broken.
            #expect(drawn.ranges(of: "class=\"flow\"").count == 3)
            #expect(drawn.ranges(of: "stroke-dasharray=\"5 3\"").count == 3)
            #expect(drawn.contains("Bắc → Nam: " + words.flow(content.flows.flows[0])))
            #expect(drawn.contains("<title>Đất &lt;của&gt; tôi</title>"))
            #expect(drawn.ranges(of: "class=\"site\"").count == 1)
            for text in [words.flowsTitle, words.widest(2), words.flowNote(content.flows)] {
                #expect(page.contains(text), "\(language): \(text)")
            }
            #expect(page.contains("<html lang=\"\(language.rawValue)\">"))
        }
    }

    /// The first picture of a page.
    private static func map(of page: String) throws -> String {
        let start = try #require(page.range(of: "<svg"))
        // Outlines are a picture within it.
        let rest = page[start.lowerBound...]
        let end = try #require(rest.range(of: "</svg>\n</figure>"))
        return String(rest[..<end.lowerBound]) + "</svg>"
    }

    private static func content(in language: Language) async -> ReportContent {
        let facts = RegionalFacts([], frame: TwelveFirms.after)
        let figures = RegionalFigures(
            facts, coverage: CoverageFacts(needs: [], makers: [], qualifications: []),
            localisation: Localisation([], countries: [:], vintage: facts.vintage),
            on: TwelveFirms.today, frame: TwelveFirms.after, minCell: 1)
        return ReportContent(
            description: ExportDescription(
                title: "t", date: TwelveFirms.today, snapshot: "s", vintage: TwelveFirms.today,
                language: language),
            cut: "", counts: FirmCounts(suppliers: 5, known: 5, below: 1),
            figures: figures,
            regions: [
                ReportContent.Region(
                    id: north, name: "Bắc", centre: MatchingRecords.point(21, 106)),
                ReportContent.Region(
                    id: south, name: "Nam", centre: MatchingRecords.point(10.8, 106.7)),
            ], labels: [north: "Bắc", south: "Nam"], needs: [],
            structure: await NetworkStructure(SupplyGraph(nodes: [], edges: [])),
            flows: RegionalFlows(links, minCell: 1), sites: [MatchingRecords.point(21.1, 106.1)])
    }

    @Test func aPageSaysEverythingInItsLanguage() async {
        // English headings do not stand in the pages of other languages.
        let english = ReportWords(language: .english, minCell: 1)
        let headings = [english.suppliers, english.flowsTitle, english.mapTitle, english.needs]
        for language in Language.allCases where language != .english {
            let page = String(
                decoding: ReportPage.write(await Self.content(in: language)).bytes, as: UTF8.self)
            for heading in headings {
                #expect(!page.contains(">" + heading + "<"), "\(language)")
            }
            for formula in RegionalFormula.allCases {
                #expect(formula.name(in: language) != formula.name(in: .english))
                let told = formula.expression(in: language) + formula.source(in: language)
                let english = ["capacity", "share", "demand", "mean", "supplies", "does", "of "]
                #expect(!english.contains { told.contains($0) }, "\(language): \(told)")
            }
            for kind in NodeKind.allCases {
                #expect(kind.name(in: language) != kind.name(in: .english))
            }
        }
    }
}
