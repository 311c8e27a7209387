import Foundation
import Records
import Testing

@testable import Importers

/// The official examples of schema.org, as documents and in pages.
@Suite(.enabled(if: ExchangeFixture.folder("schema.org") != nil, "\(ExchangeFixture.isMissing)"))
struct JSONLDExamplesTests {
    private struct Found {
        let rows: [TableRow]
        let reader: JSONLDReader

        /// The filled cells of a row.
        func cells(_ index: Int = 0) -> [String: String] {
            Dictionary(
                zip(reader.columns, rows[index].cells).filter { !$1.isEmpty },
                uniquingKeysWith: { $1 })
        }
    }

    private static func read(_ name: String, pieces: Int = 1 << 20) throws -> Found {
        let folder = try #require(ExchangeFixture.folder("schema.org"))
        let bytes = try ExchangeFixture.bytes(folder.appending(path: name))
        var reader = try JSONLDReader(PiecemealBytes(bytes, pieceBytes: pieces), file: name)
        return Found(rows: try reader.rows(), reader: reader)
    }

    private static func names() throws -> [String] {
        try ExchangeFixture.documents("schema.org", ["jsonld", "html"]).map(\.lastPathComponent)
    }

    @Test func everyExampleIsReadWhole() throws {
        let names = try Self.names()
        #expect(names.count == 58)
        for name in names {
            let found = try Self.read(name)
            #expect(
                !found.rows.isEmpty || !found.reader.reading.notUnderstood.isEmpty,
                "\(name) says nothing")
            for row in found.rows { #expect(row.problems.isEmpty, "\(name)") }
            for pieces in [1, 61] {
                #expect(try Self.read(name, pieces: pieces).rows == found.rows, "\(name)")
            }
        }
    }

    @Test(
        arguments: [
            ("02-LocalBusiness.jsonld", 1), ("04-Organization.jsonld", 1), ("06-Product.jsonld", 1),
            ("12-LocalBusiness.jsonld", 8), ("16-Certification.jsonld", 1),
            ("23-Organization.jsonld", 2),
            ("25-Organization.jsonld", 3), ("26-Organization.jsonld", 1),
            ("35-Corporation.jsonld", 3),
            ("41-ItemList.jsonld", 2), ("44-Product.jsonld", 2), ("page-1.html", 0),
            ("page-2.html", 1), ("page-3.html", 1), ("01-PostalAddress.jsonld", 0),
            ("22-ExhibitionEvent.jsonld", 0),
        ])
    func findsFirmsAndWhatTheyOffer(_ name: String, count: Int) throws {
        #expect(try Self.read(name).rows.count == count)
    }

    /// The witness: a name that is given out stands in the document.
    @Test func namesAreThoseFoundationFinds() throws {
        for name in try Self.names() where name.hasSuffix("jsonld") {
            let folder = try #require(ExchangeFixture.folder("schema.org"))
            let bytes = try ExchangeFixture.bytes(folder.appending(path: name))
            let objects = ExchangeFixture.objects(in: try ExchangeFixture.foundation(bytes))
            let stated = Set(objects.compactMap { $0["name"] as? String })
            let found = try Self.read(name)
            let given = found.rows.indices.flatMap { index in
                ["name", "product/name"].compactMap { found.cells(index)[$0] }
            }
            #expect(stated.isSuperset(of: given), "\(name)")
        }
    }

    @Test func aFirmIsReadWithItsAddress() throws {
        let cells = try Self.read("04-Organization.jsonld").cells()
        #expect(cells["name"] == "Google.org (GOOG)")
        #expect(cells["address"] == "38 avenue de l'Opéra, Paris, France, F-75002")
        #expect(cells["telephone"] == "+33 1 42 68 53 00")
        #expect(cells["iso6523Code"] == "0009:44306184100039; 9957:FR64443061841")
    }

    @Test func referencesWithinAGraphAreFollowed() throws {
        let found = try Self.read("23-Organization.jsonld")
        let firm = found.cells(0)
        #expect(firm["id"] == "http://example.com/lechateausnotty")
        #expect(firm["address"] == "L'Introuvable, Charentes")
        #expect(firm["address/addressCountry"] == "FR")
        let wine = found.cells(1)
        #expect(wine["supplier"] == firm["id"])
        #expect(wine["name"] == firm["name"])
        #expect(wine["product/name"] == "Château Snotty 2020")
        #expect(
            wine["product/hasCertification"]
                == "Certified Pretentious Wine, pichetdor, Association des Œnologues attérés")
        #expect(wine["product/weight"] == "0.75 kg.; 1 kg.")
        #expect(wine["offer/price"] == "999.00")
        let listed = found.reader.reading.notUnderstood.counts
        #expect(listed["gs1:bestBeforeDate"] == 1)
        #expect(listed["Organization"] == 1, "who issued a certificate is no supplier")
    }

    @Test func departmentsAreFirmsOfTheirOwn() throws {
        let found = try Self.read("35-Corporation.jsonld")
        let names = found.rows.indices.map { found.cells($0)["name"] }
        #expect(names == ["Delia's Daily Supplies", "Philippa's Pharmacy", "Larry's Laundromat"])
        #expect(
            found.reader.reading.notUnderstood.counts["parentOrganization/Corporation"] == 1)
    }

    @Test func servicesOfACatalogueAreThoseOfTheirProvider() throws {
        let found = try Self.read("12-LocalBusiness.jsonld")
        let suppliers = Set(found.rows.indices.map { found.cells($0)["supplier"] })
        #expect(suppliers == ["ACME Home Cleaning"])
        #expect(found.cells(1)["product/serviceType"] == "Weekly home cleaning")
        #expect(found.cells(2)["product/name"] == "Apartment light cleaning")
    }
}
