import Records
import Testing

@testable import Importers

@Suite struct UBLCatalogueReaderTests {
    private static func changes() throws -> UBLCatalogueReader {
        try UBLCatalogueReader(path: ListFixture.sample("UBL/Samples/changes.xml"))
    }

    @Test func aLineIsARowOfItsProvider() throws {
        let reader = try Self.changes()
        let row = try #require(try reader.next())
        let expected: [(String, String)] = [
            ("externalID", "8930000000019/GD-01"), ("supplierID", "8930000000019"),
            ("Item/Name", "Giá đỡ dập"),
            (
                "Item/Description",
                "vi: Chi tiết dập nguội; en: Stamped bracket, cold rolled steel"
            ),
            ("Item/SellersItemIdentification/ID", "GD-01"),
            ("Item/CommodityClassification", "UNSPSC 26 31162403"),
            ("Item/AdditionalItemProperty", "Thickness: 1.2 mm"),
            (
                "Item/Certificate",
                "ISO 9001:2015 (number VN-123, by Example Certification, scan.pdf, "
                    + "2025-03-01 to 2028-02-29)"
            ),
            ("MinimumOrderQuantity", "500 pcs"),
            ("RequiredItemLocationQuantity/LeadTimeMeasure", "3 weeks"),
            ("RequiredItemLocationQuantity/Price", "12500 VND per 1 pcs"),
            ("LineValidityPeriod", "2026-11-01 to 2027-12-31"),
            ("ProviderParty/Name", "Công ty TNHH Cơ khí Mẫu"),
            ("ProviderParty/GLN", "8930000000019"),
            ("ProviderParty/PartyTaxScheme/CompanyID", "0100109106"),
        ]
        for (column, text) in expected { #expect(try reader.cell(column, of: row) == text) }
        #expect(row.problems.map(\.reason) == [.periodOutside])
    }

    @Test func whatOnlyTheSellersPartySaysOfTheSameFirmIsTheProviders() throws {
        let reader = try Self.changes()
        let row = try #require(try reader.next())
        #expect(
            try reader.cell("ProviderParty/PostalAddress", of: row)
                == "12 Đường Số 3, KCN Mẫu, Biên Hòa")
        #expect(try reader.cell("ProviderParty/PostalAddress/Country", of: row) == "VN")
        #expect(try reader.cell("ProviderParty/Contact/Name", of: row) == "Nguyễn Thị Mẫu")
        #expect(try reader.cell("SellerSupplierParty/Name", of: row).isEmpty)
    }

    @Test func deletedLinesAreWithdrawnAndSendingCodesAreNoContent() throws {
        var reader = try Self.changes()
        let rows = try reader.rows()
        #expect(rows.map(\.isWithdrawn) == [false, true, false, false])
        #expect(try rows.map { try reader.cell("ActionCode", of: $0) } == ["", "Delete", "", ""])
        #expect(try reader.cell("externalID", of: rows[1]) == "8930000000019/VD-02")
    }

    /// Line numbers are given anew in each document: item numbers name the rows.
    @Test func aLinesOwnNumberCountsOnlyWhereTheItemsDoesNot() throws {
        var reader = try Self.changes()
        let rows = try reader.rows()
        #expect(try reader.cell("externalID", of: rows[2]) == "8930000000019/GD-01/line 3")
        #expect(try reader.cell("externalID", of: rows[3]) == "8930000000019/line 4")
        #expect(try rows.map { try reader.cell("ID", of: $0) } == ["", "", "", "4"])
        #expect(rows[3].problems.map(\.reason) == [.itemUnidentified])
    }

    @Test func theHeaderSaysWhatTheCatalogueIs() throws {
        let reader = try Self.changes()
        #expect(reader.header.id == "CAT-2026-11")
        #expect(reader.header.issueDate == "2026-11-02")
        #expect(reader.scope == .changes)
        #expect(reader.reading.format == .ubl)
        #expect(reader.reading.encoding == "utf-8")
    }

    @Test func whatIsWrongWithTheCatalogueIsSaidOnceWithItsFirstRow() throws {
        let line = "<CatalogueLine><ID>1</ID><Item><Name>x</Name></Item></CatalogueLine>"
        let text = """
            <Catalogue xmlns="\(UBLCatalogue.namespace)"><ValidityPeriod>
            <StartDate>2026-11-02</StartDate><EndDate>2026-11-01</EndDate></ValidityPeriod>
            \(line)\(line)</Catalogue>
            """
        var reader = try UBLCatalogueReader(MemoryBytes(Array(text.utf8)), file: "c.xml")
        let reasons = try reader.rows().map { $0.problems.map(\.reason) }
        #expect(reasons == [[.periodReversed, .itemUnidentified], [.itemUnidentified]])
    }

    @Test func theReadyFieldMapFitsTheColumns() throws {
        let map = try #require(UBLCatalogueReader.fieldMap())
        let reader = try Self.changes()
        let layout = try map.resolved(columns: reader.columns).layout
        let row = try #require(try reader.next())
        #expect(layout.text(of: .name, in: row.cells) == "Công ty TNHH Cơ khí Mẫu")
        #expect(layout.text(of: .externalID, in: row.cells) == "8930000000019/GD-01")
        #expect(layout.text(of: .leadTime, in: row.cells) == "3 weeks")
        #expect(layout.text(of: .country, in: row.cells) == "VN")
        #expect(UBLCatalogueReader.fieldMap(.need) == nil)
    }

    @Test func aNewEditionWithTheSameLinesHasTheSameCells() throws {
        let text = String(
            decoding: try ListFixture.bytes(of: "UBL/Samples/changes.xml"), as: UTF8.self)
        let newer = text.replacing("CAT-2026-11", with: "CAT-2026-12")
            .replacing("2026-11-02", with: "2026-12-02")
            .replacing("<cbc:ID>1</cbc:ID>", with: "<cbc:ID>10</cbc:ID>")
        var one = try Self.changes()
        var other = try UBLCatalogueReader(MemoryBytes(Array(newer.utf8)), file: "b.xml")
        let (before, after) = (try one.rows(), try other.rows())
        #expect(before[0].cells == after[0].cells)
    }
}
