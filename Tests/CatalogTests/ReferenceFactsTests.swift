import Catalog
import Foundation
import Records
import Testing

/// The facts that ship with the program: how many, how related, and spot checks of what is known.
@Suite struct ReferenceFactsTests {
    private let catalogue: Catalogue

    init() throws { catalogue = try EmbeddedCatalogue.loaded.get() }

    /// IAF and ISO recognised ISO 14001:1996 to 15 May 2006; the others as the table's sources say.
    @Test(arguments: [
        ("iso-14001", "1996", "2006-05-15"), ("iso-9001", "1994", "2003-12-14"),
        ("iso-9001", "2000", "2010-11-14"), ("iso-9001", "2008", "2018-09-15"),
        ("iso-ts-16949", "2009", "2018-09-14"), ("ohsas-18001", "2007", "2021-09-30"),
    ])
    func withdrawnEditionsEndOnTheDayTheAccreditationBodiesSet(
        standard: String, edition: String, until: String
    ) throws {
        let facts = catalogue.standards[ConceptID(.standard, standard)]
        #expect(facts?.editions.first { $0.name == edition }?.until?.text == until)
    }

    @Test func thereAreEnoughOfEverything() {
        let counts = Dictionary(grouping: catalogue.concepts.keys, by: \.scheme).mapValues(\.count)
        #expect(counts[.process, default: 0] >= 180)
        #expect(counts[.material, default: 0] >= 120)
        #expect(counts[.standard, default: 0] >= 45)
        #expect(counts[.product, default: 0] >= 1_100)
        #expect(counts[.industry] == 347 + 351 + 368)
        #expect(catalogue.countries.count == 249)
        #expect(catalogue.standards.count == counts[.standard])
    }

    @Test func classificationsHaveTheirOfficialCounts() {
        let codes = catalogue.concepts.keys.filter { $0.scheme == .industry }.map(\.code)
        for (edition, counts) in [
            ("isic4-", [21, 88, 238]), ("vsic2018-", [21, 88, 242]), ("vsic2025-", [22, 87, 259]),
        ] {
            let own = codes.filter { $0.hasPrefix(edition) }.map { $0.dropFirst(edition.count) }
            let sections = own.count { $0.first?.isLetter == true }
            let divisions = own.count { $0.count == 2 }
            let groups = own.count { $0.count == 3 }
            #expect([sections, divisions, groups] == counts, "\(edition)")
        }
    }

    /// Kahn's algorithm, which shares nothing with the loader's own check.
    @Test func noConceptIsAboveItself() {
        var remaining = catalogue.concepts.mapValues { Set($0.broader + $0.implies) }
        var settled: Set<ConceptID> = []
        repeat {
            settled = Set(remaining.filter { $0.value.isEmpty }.keys)
            for id in settled { remaining[id] = nil }
            remaining = remaining.mapValues { $0.subtracting(settled) }
        } while !settled.isEmpty
        #expect(remaining.isEmpty, "\(remaining.keys.sorted())")
    }

    @Test func everyProcessHasAPlaceUnderAFewRoots() {
        let roots = catalogue.concepts.values.filter {
            $0.id.scheme == .process && $0.broader.isEmpty
        }
        #expect((5...40).contains(roots.count), "\(roots.map(\.id.code).sorted())")
    }

    @Test func nothingSubstitutesItselfOrWhatIsAboveIt() {
        for concept in catalogue.concepts.values {
            let above = catalogue.ancestors(of: concept.id)
            for other in concept.substitutes {
                #expect(other != concept.id && above[other] == nil, "\(concept.id) for \(other)")
            }
        }
    }

    @Test func fiveAxisMillingImpliesThreeAxis() {
        let implied = catalogue.implied(by: ConceptID(.process, "5-axis-milling"))
        for code in ["3-axis-milling", "4-axis-milling", "cnc-milling", "milling", "machining"] {
            #expect(implied[ConceptID(.process, code)] != nil, "\(code)")
        }
        let reverse = catalogue.implied(by: ConceptID(.process, "3-axis-milling"))
        #expect(reverse[ConceptID(.process, "5-axis-milling")] == nil)
    }

    @Test(arguments: ["iatf-16949", "as9100"])
    func sectorStandardsImplyISO9001(code: String) {
        let implied = catalogue.implied(by: ConceptID(.standard, code))
        #expect(implied[ConceptID(.standard, "iso-9001")] == 1)
        let reverse = catalogue.implied(by: ConceptID(.standard, "iso-9001"))
        #expect(reverse[ConceptID(.standard, code)] == nil)
    }

    @Test func sus304HasTheSpellingsPeopleWrite() throws {
        let steel = try #require(catalogue.concepts[ConceptID(.material, "sus304")])
        for spelling in ["SUS304", "STS304", "AISI 304", "1.4301", "X5CrNi18-10", "inox 304"] {
            #expect(steel.spellings.contains(spelling), "\(spelling)")
        }
        #expect(steel.bareSpellings == ["304"])
        let above = catalogue.ancestors(of: steel.id)
        #expect(above[ConceptID(.material, "stainless-steel")] != nil)
    }

    @Test func everyNameIsComposedAndTrimmed() {
        for concept in catalogue.concepts.values {
            let names =
                Array(concept.labels.values) + concept.synonyms.values.flatMap { $0 }
                + concept.spellings + concept.bareSpellings
            for name in names {
                #expect(
                    Array(name.utf8) == Array(name.precomposedStringWithCanonicalMapping.utf8),
                    "\(concept.id): \(name)")
                #expect(
                    name == name.trimmingCharacters(in: .whitespacesAndNewlines), "\(concept.id)")
            }
        }
    }
}
