import Catalog
import Records
import Testing

/// Which edition of the list of supporting-industry products holds on a day.
@Suite struct EditionTests {
    private func day(_ text: String) throws -> CalendarDate {
        try #require(CalendarDate(iso: text))
    }

    private func listed(on text: String) throws -> [Concept] {
        let day = try day(text)
        return try EmbeddedCatalogue.loaded.get().concepts.values.filter {
            $0.edition != nil && $0.validity.contains(day)
        }
    }

    @Test func aDayPicksTheEditionInForce() throws {
        #expect(try listed(on: "2015-12-31").isEmpty)
        let first = try listed(on: "2016-01-01")
        #expect(Set(first.compactMap(\.edition)) == ["decree-111-2015"])
        let groups = first.filter(\.broader.isEmpty).map(\.id.code)
        #expect(groups.count == 6 && groups.contains("textile-garment"))
        #expect(try listed(on: "2025-08-31").count == first.count)
        let second = try listed(on: "2025-09-01")
        #expect(Set(second.compactMap(\.edition)) == ["decree-111-2015", "decree-205-2025"])
    }

    @Test func bothEndsBelongToTheTime() throws {
        let time = Validity(from: try day("2020-01-01"), until: try day("2020-12-31"))
        #expect(try time.contains(day("2020-01-01")) && time.contains(day("2020-12-31")))
        #expect(try !time.contains(day("2019-12-31")) && !time.contains(day("2021-01-01")))
        #expect(try Validity.always.contains(day("0001-01-01")))
    }

    @Test func whatHasNoEditionAlwaysHolds() throws {
        let milling = try EmbeddedCatalogue.loaded.get().concepts[ConceptID(.process, "milling")]
        #expect(milling?.edition == nil && milling?.validity == .always)
    }

    @Test(arguments: ["2016-13-01 ", "2016-01-01 2015-01-01"])
    func aTimeThatIsNoneIsRefused(dates: String) {
        let files = SmallFiles.files(changing: "products-supporting-industry.tsv") { rows in
            rows[0] += " valid_from valid_until"
            rows[1] += " " + dates
        }
        #expect(throws: CatalogueError.self) { try Catalogue.loaded(from: files) }
    }
}
