import Records
import Testing

@testable import Importers

/// The examples of a BMEcat tool are read whole.
@Suite(.enabled(if: XMLFixture.examples != nil, XMLFixture.isThere)) struct BMEcatExamplesTests {
    private static func files() throws -> [String] {
        try XMLFixture.files(in: "bmecat/1.2") + XMLFixture.files(in: "bmecat/2005")
    }

    @Test func everyProductIsARow() throws {
        var total = 0
        for path in try Self.files() {
            var reader = try BMEcatReader(path: path)
            let rows = try reader.rows()
            let starts = try ["<ARTICLE>", "<ARTICLE ", "<PRODUCT>", "<PRODUCT "].map {
                try XMLFixture.count(of: $0, in: path)
            }
            #expect(rows.count == starts.reduce(0, +), "\(path)")
            var streamed = try BMEcatReader(FileBytes(path: path), file: path)
            #expect(try streamed.rows() == rows, "the examples have no links behind products")
            total += rows.count
        }
        #expect(total == 7)
    }

    @Test func theRowsSayWhatTheDocumentsSay() throws {
        let price =
            "1499.5 EUR (net_customer, from 1, tax 0.19, factor 1, DE, AT, "
            + "2001-01-01 to 2001-07-31)"
        let everywhere: [(String, String)] = [
            ("externalID", "SUPPLYCO/1000"), ("supplierID", "SUPPLYCO"),
            ("SUPPLIER/SUPPLIER_NAME", "SupplyCo Ltd."), ("SUPPLIER/ADDRESS", "London"),
            ("SUPPLIER_PID", "1000"),
        ]
        let described: [(String, String)] = [
            ("PRODUCT_DETAILS/DESCRIPTION_SHORT", "Apple MacBook Pro 13\""),
            ("PRODUCT_DETAILS/DESCRIPTION_LONG", "Das Kraftpaket unter den Notebooks."),
            ("PRODUCT_DETAILS/BUYER_PID", "KMF:78787"), ("PRODUCT_DETAILS/DELIVERY_TIME", "2"),
            ("PRODUCT_DETAILS/KEYWORD", "Notebook; Hardware"),
            ("PRODUCT_DETAILS/PRODUCT_STATUS", "Kernsortiment"),
            ("PRODUCT_DETAILS/MANUFACTURER_NAME", "Microsoft"),
            ("PRODUCT_FEATURES/FEATURE", "Netzspannung: 110, 220 VLT"),
            ("PRODUCT_ORDER_DETAILS/ORDER_UNIT", "BOX"),
            ("PRODUCT_ORDER_DETAILS/QUANTITY_MIN", "1 BOX"),
        ]
        for path in try Self.files() {
            let reader = try BMEcatReader(path: path)
            let row = try #require(try reader.next())
            let isPrices = path.contains("update_prices")
            for (column, text) in everywhere + (isPrices ? [] : described) {
                let cell = try reader.cell(column, of: row)
                #expect(cell.hasPrefix(text), "\(XMLFixture.named(path)) \(column): \(cell)")
            }
            let prices = try reader.cell("PRODUCT_PRICE_DETAILS/PRODUCT_PRICE", of: row)
            #expect(prices.hasPrefix(price + "; 1300.9 EUR (net_customer, from 100, "))
        }
    }

    @Test func classesHaveTheNamesTheirSystemGivesThem() throws {
        for folder in ["1.2", "2005"] {
            let path = try XMLFixture.example("bmecat/\(folder)/new_catalog.golden.xml")
            let reader = try BMEcatReader(path: path)
            let row = try #require(try reader.next())
            #expect(
                try reader.cell("PRODUCT_FEATURES/REFERENCE_FEATURE_GROUP_ID", of: row)
                    == "ECLASS-5.1 19010203; udf_Supplier-1.0 5")
            #expect(
                try reader.cell("PRODUCT_FEATURES/REFERENCE_FEATURE_GROUP_NAME", of: row)
                    == "Hardware > Notebook > Mac")
        }
    }

    @Test func whatKindOfCatalogueItIsIsKnownBeforeTheFirstRow() throws {
        for path in try Self.files() {
            let reader = try BMEcatReader(path: path)
            let scope: CatalogueScope =
                path.contains("update_prices")
                ? .prices : path.contains("update_products") ? .changes : .whole
            #expect(reader.scope == scope)
            #expect(reader.header.catalogID == "CAT1")
            #expect(reader.header.generated == "2000-10-24")
            #expect(reader.header.edition == (path.contains("2005") ? "2005" : "1.2"))
        }
    }

    @Test func deletedProductsAreWithdrawn() throws {
        var reader = try BMEcatReader(
            path: try XMLFixture.example("bmecat/1.2/update_products.golden.xml"))
        let rows = try reader.rows()
        #expect(rows.map(\.isWithdrawn) == [false, true])
        #expect(try rows.map { try reader.cell("mode", of: $0) } == ["", "delete"])
        #expect(try reader.cell("externalID", of: rows[1]) == "SUPPLYCO/2000")
    }

    /// Every text of a product stands in a cell of its row or in the list of what was not
    /// understood; midnight and its zone alone are left out.
    @Test func nothingOfAProductGoesByInSilence() throws {
        for path in try Self.files() {
            var reader = try BMEcatReader(path: path)
            let rows = try reader.rows()
            let listed = reader.reading.notUnderstood.counts
            let name = path.contains("2005") ? "PRODUCT" : "ARTICLE"
            let products = XMLTexts(of: try XMLFixture.bytes(at: path), in: name).inElements
            #expect(products.count == rows.count)
            for (row, product) in zip(rows, products) {
                let unlisted = product.filter {
                    !["00:00:00", "Z"].contains($0.text) && listed[Self.place($0.path)] == nil
                }
                let lost = unlisted.filter { !Self.stands(Self.words($0.text), in: row) }
                #expect(lost.isEmpty, "\(XMLFixture.named(path)): \(lost)")
            }
        }
    }

    /// A path in the names of the later edition.
    private static func place(_ path: String) -> String {
        path.split(separator: "/").map { BMEcatNaming.name(String($0)) }.joined(separator: "/")
    }

    private static func stands(_ text: String, in row: TableRow) -> Bool {
        row.cells.contains { $0.contains(text) }
    }

    /// A unit's code stands in words.
    private static func words(_ text: String) -> String { UnitCode.words(for: text) ?? text }

    @Test func whatIsNotUnderstoodIsListed() throws {
        var found = NotUnderstood()
        for path in try Self.files() {
            var reader = try BMEcatReader(path: path)
            _ = try reader.rows()
            found.add(reader.reading.notUnderstood)
        }
        #expect(found.counts["BMECAT/HEADER/BUYER/BUYER_NAME"] == 6)
        let inProducts = found.paths.filter { $0.path.contains("/PRODUCT") }
        #expect(inProducts.map(\.path) == [], "everything of a product is taken")
        #expect(found.furtherCount == 0)
    }
}
