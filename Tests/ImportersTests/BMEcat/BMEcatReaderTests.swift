import Records
import Testing

@testable import Importers

@Suite struct BMEcatReaderTests {
    private static let grouped = ListFixture.sample("BMEcat/Samples/groups-behind-products.xml")
    private static let parties = ListFixture.sample("BMEcat/Samples/parties.xml")

    @Test func anArticleIsARowOfItsSupplier() throws {
        let reader = try BMEcatReader(path: Self.grouped)
        let row = try #require(try reader.next())
        let expected: [(String, String)] = [
            ("externalID", "4000000000006/DF-100"), ("supplierID", "4000000000006"),
            ("SUPPLIER_PID", "DF-100"),
            ("PRODUCT_DETAILS/DESCRIPTION_SHORT", "Druckfeder 10 mm"),
            ("PRODUCT_DETAILS/INTERNATIONAL_PID", "ean:4000000000013"),
            ("PRODUCT_DETAILS/DELIVERY_TIME", "5"), ("PRODUCT_DETAILS/KEYWORD", "Feder"),
            ("PRODUCT_FEATURES/REFERENCE_FEATURE_GROUP_ID", "ECLASS-5.1 23090101"),
            ("PRODUCT_FEATURES/FEATURE", "Werkstoff: Federstahl; Länge: 10 mm"),
            ("PRODUCT_ORDER_DETAILS/QUANTITY_MIN", "100 pcs"),
            ("PRODUCT_PRICE_DETAILS/PRODUCT_PRICE", "0.35 EUR (net_list)"),
            ("SUPPLIER/SUPPLIER_NAME", "Muster Präzision GmbH"),
            ("SUPPLIER/GLN", "4000000000006"),
            ("SUPPLIER/ADDRESS", "Musterweg 1, 70000 Musterstadt"), ("SUPPLIER/COUNTRY", "DE"),
            ("SUPPLIER/CONTACT", "Frau Muster"), ("SUPPLIER/PHONE", "+49 711 000000"),
            ("mode", ""),
        ]
        for (column, text) in expected {
            #expect(try reader.cell(column, of: row) == text, "\(column)")
        }
        #expect(reader.reading.encoding == "iso-8859-1")
        #expect(reader.scope == .whole)
    }

    /// The standard puts the links behind the products: a file is gone through twice.
    @Test func groupsBehindTheProductsAreJoinedInAFile() throws {
        var reader = try BMEcatReader(path: Self.grouped)
        #expect(try reader.column("CATALOG_GROUP") == ["Federn > Druckfedern", "99"])
        #expect(!reader.reading.notUnderstood.counts.keys.contains { $0.contains("GROUP_MAP") })
    }

    @Test func inATransferLinksThatComeTooLateAreListed() throws {
        var reader = try BMEcatReader(FileBytes(path: Self.grouped), file: "transfer")
        #expect(try reader.column("CATALOG_GROUP") == ["", ""])
        let path = "BMECAT/T_NEW_CATALOG/PRODUCT_TO_CATALOGGROUP_MAP/PROD_ID"
        #expect(reader.reading.notUnderstood.counts[path] == 2)
    }

    @Test func linksBeforeTheProductsAreJoinedInATransferToo() throws {
        let text = String(
            decoding: try ListFixture.bytes(of: "BMEcat/Samples/groups-behind-products.xml"),
            as: UTF8.self
        ).replacing("ISO-8859-1", with: "UTF-8")
        let start = try #require(text.firstRange(of: "<ARTICLE_TO_CATALOGGROUP_MAP>")).lowerBound
        let end = try #require(text.firstRange(of: "  </T_NEW_CATALOG>")).lowerBound
        let first = try #require(text.firstRange(of: "<ARTICLE mode")).lowerBound
        let moved = text[..<first] + text[start..<end] + text[first..<start] + text[end...]
        var reader = try BMEcatReader(MemoryBytes(Array(String(moved).utf8)), file: "a.xml")
        #expect(try reader.column("CATALOG_GROUP") == ["Federn > Druckfedern", "99"])
    }

    @Test func aPartyInTheRoleOfSupplierIsTheSupplier() throws {
        var reader = try BMEcatReader(path: Self.parties)
        let rows = try reader.rows()
        let expected: [(String, String)] = [
            ("supplierID", "S-1"), ("externalID", "S-1/P-1"), ("SUPPLIER/SUPPLIER_NAME", "한빛정밀"),
            ("SUPPLIER/SUPPLIER_ID", "S-1; duns:688000000"), ("SUPPLIER/COUNTRY", "KR"),
            ("SUPPLIER/VAT_ID", "124-81-00998"), ("SUPPLIER/CONTACT", "Kim"),
            ("SUPPLIER/EMAIL", "kim@example.com"), ("CATALOG_GROUP", "G7"),
            (
                "PRODUCT_DETAILS/DESCRIPTION_SHORT", "kor: 프레스 부품; eng: Pressed part"
            ),
        ]
        for (column, text) in expected {
            #expect(try reader.cell(column, of: rows[0]) == text, "\(column)")
        }
        #expect(reader.scope == .changes)
        #expect(reader.header.previousVersion == "1")
        #expect(rows.map(\.isWithdrawn) == [false, true])
        #expect(rows[0].problems.map(\.reason) == [.numberNegative])
    }

    @Test func theReadyFieldMapFitsTheColumns() throws {
        let map = try #require(BMEcatReader.fieldMap())
        let reader = try BMEcatReader(path: Self.parties)
        let layout = try map.resolved(columns: reader.columns).layout
        let row = try #require(try reader.next())
        #expect(layout.text(of: .name, in: row.cells) == "한빛정밀")
        #expect(layout.text(of: .identifiers, in: row.cells) == "124-81-00998")
        #expect(BMEcatReader.fieldMap(.need) == nil)
    }

    @Test func bothEditionsHaveTheNamesOfTheNewerOne() {
        let names = [
            ("ARTICLE", "PRODUCT"), ("ARTICLE_DETAILS", "PRODUCT_DETAILS"),
            ("SUPPLIER_AID", "SUPPLIER_PID"), ("ART_ID_TO", "PROD_ID_TO"),
            ("ARTICLE_TO_CATALOGGROUP_MAP", "PRODUCT_TO_CATALOGGROUP_MAP"), ("FNAME", "FNAME"),
        ]
        for (older, newer) in names { #expect(BMEcatNaming.name(older) == newer) }
    }

    @Test func aGroupThatIsItsOwnParentEndsSomewhere() {
        var groups = BMEcatGroups()
        groups.add("1", named: "A", below: "2", of: "s")
        groups.add("2", named: "B", below: "1", of: "s")
        #expect(groups.path(of: "1", in: "s")?.hasSuffix("B > A") == true)
        #expect(groups.path(of: "3", in: "s") == nil)
        #expect(groups.path(of: "1", in: "t") == nil)
    }
}
