import Records
import Testing

@testable import Importers

/// The official examples are read whole.
@Suite(.enabled(if: XMLFixture.examples != nil, XMLFixture.isThere)) struct UBLExamplesTests {
    private static func readers() throws -> [(path: String, reader: UBLCatalogueReader)] {
        let files = try XMLFixture.files(in: "ubl") + XMLFixture.files(in: "peppol")
        return try files.map { ($0, try UBLCatalogueReader(path: $0)) }
    }

    @Test func everyLineIsARow() throws {
        var total = 0
        for (path, reader) in try Self.readers() {
            var reader = reader
            let rows = try reader.rows()
            #expect(rows.count == (try XMLFixture.count(of: "<cac:CatalogueLine>", in: path)))
            #expect(rows.allSatisfy { $0.cells.count == reader.columns.count })
            total += rows.count
        }
        #expect(total == 43)
    }

    /// Every text of a line stands in a cell of its row or in the list of what was not understood;
    /// left out are a line's number and code where they only say how it is sent, and `NA`.
    @Test func nothingOfALineGoesByInSilence() throws {
        let left: Set<String> = [
            "Catalogue/CatalogueLine/ID", "Catalogue/CatalogueLine/ActionCode",
        ]
        for (path, reader) in try Self.readers() {
            var reader = reader
            let rows = try reader.rows()
            let listed = reader.reading.notUnderstood.counts
            let lines = XMLTexts(of: try XMLFixture.bytes(at: path), in: "CatalogueLine").inElements
            #expect(lines.count == rows.count)
            for (row, line) in zip(rows, lines) {
                #expect(line.count > 3)
                let unlisted = line.filter {
                    !left.contains($0.path) && $0.text != "NA" && listed[$0.path] == nil
                }
                let lost = unlisted.filter { !Self.stands(Self.words($0.text), in: row) }
                #expect(lost.isEmpty, "\(XMLFixture.named(path)): \(lost)")
            }
        }
    }

    private static func stands(_ text: String, in row: TableRow) -> Bool {
        row.cells.contains { $0.contains(text) }
    }

    /// A unit's code stands in words.
    private static func words(_ text: String) -> String { UnitCode.words(for: text) ?? text }

    @Test func whatIsNotUnderstoodIsListed() throws {
        var found = NotUnderstood()
        for (_, reader) in try Self.readers() {
            var reader = reader
            _ = try reader.rows()
            found.add(reader.reading.notUnderstood)
        }
        #expect(found.counts["Catalogue/ReceiverParty/EndpointID"] == 7)
        #expect(found.counts["Catalogue/CatalogueLine/Item/Name"] == nil)
        #expect(found.furtherCount == 0)
        let inLines = found.paths.filter { $0.path.hasPrefix("Catalogue/CatalogueLine/") }
        #expect(inLines.allSatisfy { $0.count <= 8 }, "\(inLines)")
    }

    private static let expected: [(file: String, row: Int, column: String, text: String)] = [
        ("Catalogue_Example.xml", 0, "Item/Name", "Copy paper"),
        ("Catalogue_Example.xml", 0, "externalID", "0192:987654325/MNTR011"),
        ("Catalogue_Example.xml", 0, "ProviderParty/Name", "Helseforetak AS"),
        ("Catalogue_Example.xml", 0, "ProviderParty/GLN", "5790000435951"),
        (
            "Catalogue_Example.xml", 0, "ProviderParty/PostalAddress",
            "Sinsenveien 40, Oppgang B, Address Line 3, Oslo, 0501, Region"
        ),
        (
            "Catalogue_Example.xml", 0, "Item/Certificate",
            "Environmental SVANEN (Svanen, number 123450)"
        ),
        (
            "Catalogue_Example.xml", 0, "Item/AdditionalItemProperty",
            "Paper weight in grams: 18 g (text)"
        ),
        (
            "Catalogue_Example.xml", 0, "RequiredItemLocationQuantity/Price",
            "10.00 EUR per 1 pcs (1 LBR to 10 LBR, type AAA, factor 1, Storgt. 12, 4. etasje, "
                + "Address Line 3, Oslo, 0585, Region, NO, 2018-10-01 to 2018-12-31)"
        ),
        ("Catalogue_Example.xml", 0, "RequiredItemLocationQuantity/LeadTimeMeasure", "2 days"),
        (
            "Catalogue_Example.xml", 0, "Item/CommodityClassification",
            "MP 19.0501 20101601 Office furniture"
        ),
        (
            "Catalogue_Example.xml", 1, "Item/StandardItemIdentification/ID",
            "0160:1234567890124"
        ),
        ("Catalogue_Example.xml", 1, "Item/Certificate", ""),
        ("catalogue-wo-response-use-case-1.xml", 4, "Item/Name", "Laser printer service"),
        ("catalogue-wo-response-use-case-2.xml", 2, "ActionCode", "Delete"),
        (
            "catalogue-wo-response-use-case-2.xml", 2, "externalID",
            "0192:987654325/0160:05790000436040"
        ),
        (
            "catalogue-wo-response-use-case-3.xml", 11, "Item/SellersItemIdentification/ID",
            "D345gold"
        ),
        ("catalogue-wo-response-use-case-3.xml", 11, "Item/Name", "Wall paper GRO gold"),
        ("Mobile_Catalogue_UBL.xml", 0, "supplierID", "SYSTEMAT"),
        ("Mobile_Catalogue_UBL.xml", 0, "Item/CommodityClassification", "DI/06050 1.1.1"),
        (
            "Mobile_Catalogue_UBL.xml", 0, "AccessoryRelatedItem",
            "CE_MAINTGET4SP2_1; CE_KT292AA; CE_KT293AA"
        ),
        ("Mobile_Catalogue_UBL.xml", 6, "externalID", "SYSTEMAT/CE_KT292AA/line 7"),
        (
            "Mobile_Catalogue_UBL.xml", 6, "RequiredItemLocationQuantity/Price",
            "1 EUR (BE); 1 EUR (LU)"
        ),
        ("Mobile_Catalogue_UBL.xml", 7, "ProviderParty/PartyTaxScheme/CompanyID", "LU20793127"),
        ("Consip_Catalogo_UBL.xml", 0, "Item/Description", "HP Compaq 6730b"),
        ("Consip_Catalogo_UBL.xml", 0, "ProviderParty/Contact/Telephone", "0666411156"),
        ("Consip_Catalogo_UBL.xml", 0, "ProviderParty/Contact/Name", "Marco Magnozzi"),
        (
            "Consip_Catalogo_UBL.xml", 0, "Item/CommodityClassification",
            "CPV 30213100-6; eclass-4.1 19-01-02-00"
        ),
        ("Consip_Catalogo_UBL.xml", 0, "ActionCode", "INS"),
        ("Consip_Catalogo_UBL.xml", 0, "Item/ItemInstance", "(until 2010-12-31)"),
    ]

    @Test func theRowsSayWhatTheDocumentsSay() throws {
        for (path, reader) in try Self.readers() {
            var reader = reader
            let rows = try reader.rows()
            for entry in Self.expected where entry.file == XMLFixture.named(path) {
                let cell = try reader.cell(entry.column, of: rows[entry.row])
                #expect(cell == entry.text, "\(entry.file) row \(entry.row) \(entry.column)")
            }
        }
    }

    @Test func theWholeOfACatalogueCanBeWithdrawn() throws {
        let scopes = try Self.readers().map { ($0.reader.header.action ?? "", $0.reader.scope) }
        for (action, scope) in scopes {
            let expected: CatalogueScope =
                switch action {
                case "Delete": .withdrawal
                case "Update": .changes
                default: .whole
                }
            #expect(scope == expected)
        }
        var reader = try UBLCatalogueReader(
            path: try XMLFixture.example("peppol/catalogue-wo-response-use-case-4.xml"))
        #expect(try reader.rows().map(\.isWithdrawn) == [true])
    }

    /// The GLN of one example is none; who imports it is told by its check digit.
    @Test func aNumberThatIsNoGLNKeepsItsScheme() throws {
        var reader = try UBLCatalogueReader(
            path: try XMLFixture.example("ubl/Consip_Catalogo_UBL.xml"))
        #expect(Set(try reader.column("supplierID")) == ["GLN:0010:05359681004"])
    }
}
