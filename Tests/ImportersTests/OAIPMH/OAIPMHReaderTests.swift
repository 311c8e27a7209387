import Records
import Testing

@testable import Importers

@Suite struct OAIPMHReaderTests {
    private static func sample(_ name: String) throws -> OAIPMHReader {
        try OAIPMHReader(path: ListFixture.sample("OAIPMH/Samples/\(name).xml"))
    }

    private static func page(_ inside: String, prefix: String = "oai_dc") -> [UInt8] {
        Array(
            """
            <OAI-PMH xmlns="\(OAIPage.namespace)"><responseDate>2026-11-20T08:00:00Z</responseDate>
            <request verb="ListRecords" metadataPrefix="\(prefix)">https://example.com</request>
            \(inside)</OAI-PMH>
            """.utf8)
    }

    private static func record(_ id: String, _ metadata: String) -> String {
        """
        <record><header><identifier>\(id)</identifier><datestamp>2026-11-01</datestamp></header>
        <metadata>\(metadata)</metadata></record>
        """
    }

    private static func reader(
        _ bytes: [UInt8], _ metadata: OAIMetadata? = nil
    ) throws -> OAIPMHReader {
        try OAIPMHReader(MemoryBytes(bytes), file: "page.xml", metadata: metadata)
    }

    @Test func aRecordOfDublinCoreIsARow() throws {
        var reader = try Self.sample("dublin-core")
        #expect(reader.metadata == .dublinCore)
        let rows = try reader.rows()
        let expected: [(String, String)] = [
            ("externalID", "oai:example.com:firm/17"),
            ("header/identifier", "oai:example.com:firm/17"),
            ("header/datestamp", "2026-11-18T10:30:00Z"),
            ("header/setSpec", "mechanics; mechanics:stamping"),
            ("title", "vi: Công ty Dập Mẫu; en: Sample Stamping Co."),
            ("subject", "dập kim loại; mạ kẽm"), ("coverage", "Đồng Nai"), ("rights", ""),
        ]
        for (column, text) in expected {
            #expect(try reader.cell(column, of: rows[0]) == text, "\(column)")
        }
        #expect(reader.reading.notUnderstood.counts == ["ListRecords/record/about/note": 1])
    }

    @Test func aDeletedRecordIsWithdrawn() throws {
        var reader = try Self.sample("dublin-core")
        let rows = try reader.rows()
        #expect(rows.map(\.isWithdrawn) == [false, true])
        #expect(try reader.cell("externalID", of: rows[1]) == "oai:example.com:firm/9")
    }

    @Test func thePageSaysHowToGoOn() throws {
        var reader = try Self.sample("dublin-core")
        _ = try reader.rows()
        #expect(reader.continuation == .token("page-2/oai_dc"))
        #expect(reader.page.completeListSize == 250)
        #expect(reader.page.responseDate == "2026-11-20T08:00:00Z")
        #expect(reader.page.latestDatestamp == "2026-11-19T00:00:00Z")
        var last = try Self.sample("own-vocabulary")
        _ = try last.rows()
        #expect(last.continuation == nil, "an empty token ends the list")
    }

    @Test func anotherVocabularyIsFlattenedToColumns() throws {
        var reader = try Self.sample("own-vocabulary")
        #expect(
            Array(reader.columns.dropFirst(4)) == [
                "@tax", "name.vi", "address.street", "address.city", "phone", "certificate",
                OAIColumns.overflow,
            ])
        let rows = try reader.rows()
        #expect(
            rows.map { Array($0.cells.dropFirst(4)) } == [
                [
                    "0100109106", "An Phú", "1 Lê Lợi", "Huế", "0234 000 001; 0234 000 002", "",
                    "",
                ],
                [
                    "", "Bình Minh", "", "", "",
                    "standard: ISO 9001, until: 2027-03-31; standard: IATF 16949", "",
                ],
            ])
        #expect(reader.reading.notUnderstood.isEmpty)
    }

    /// All pages of a list have the columns of its first one.
    @Test func theNextPageKeepsTheColumnsAndLosesNothing() throws {
        var first = try Self.sample("own-vocabulary")
        _ = try first.rows()
        let bytes = Self.page(
            "<ListRecords>" + Self.record("f3", "<firm><fax>1</fax><phone>2</phone></firm>")
                + "</ListRecords>")
        var second = try Self.reader(bytes, first.metadata)
        #expect(second.columns == first.columns)
        let row = try #require(try second.rows().first)
        #expect(try second.cell("phone", of: row) == "2")
        #expect(try second.cell(OAIColumns.overflow, of: row) == "fax: 1")
    }

    @Test func cataloguesInRecordsBecomeTheirLines() throws {
        let sample = String(
            decoding: try ListFixture.bytes(of: "UBL/Samples/changes.xml"), as: UTF8.self)
        let catalogue = String(sample.drop { $0 != "\n" })
        let bytes = Self.page(
            "<ListRecords>" + Self.record("c1", catalogue) + "</ListRecords>", prefix: "ubl")
        var reader = try Self.reader(bytes)
        #expect(reader.metadata == .ubl)
        let rows = try reader.rows()
        #expect(rows.count == 4)
        #expect(try reader.cell("externalID", of: rows[0]) == "c1/8930000000019/GD-01")
        #expect(try reader.cell("Item/Name", of: rows[0]) == "Giá đỡ dập")
        #expect(rows.map(\.isWithdrawn) == [false, true, false, false])
        #expect(reader.wholes == [], "a list of changes says nothing of the lines it leaves out")
        let map = try #require(reader.fieldMap())
        let layout = try map.resolved(columns: reader.columns).layout
        #expect(layout.text(of: .externalID, in: rows[0].cells) == "c1/8930000000019/GD-01")
    }

    @Test func productsOfBMEcatAreKnownByTheirNamespace() throws {
        let sample = String(
            decoding: try ListFixture.bytes(of: "BMEcat/Samples/parties.xml"), as: UTF8.self)
        let product = """
            <PRODUCT xmlns="http://www.bmecat.org/bmecat/2005"><SUPPLIER_PID>X</SUPPLIER_PID>
            </PRODUCT>
            """
        let inside =
            Self.record("b1", String(sample.drop { $0 != "\n" })) + Self.record("b2", product)
        var reader = try Self.reader(Self.page("<ListRecords>\(inside)</ListRecords>"))
        #expect(reader.metadata == .bmecat)
        let rows = try reader.rows()
        #expect(
            try rows.map { try reader.cell("externalID", of: $0) } == [
                "b1/S-1/P-1", "b1/S-1/P-2", "b2",
            ])
        #expect(try reader.cell("SUPPLIER_PID", of: rows[2]) == "X")
    }

    @Test func errorsHaveTheRepositorysOwnNames() throws {
        let refused = Self.page("<error code=\"badResumptionToken\">It has expired.</error>")
        #expect(
            throws: ImportError.harvestRefused(
                file: "page.xml", code: "badResumptionToken", words: "It has expired.")
        ) { try Self.reader(refused) }
        #expect(
            throws: ImportError.harvestRefused(
                file: "page.xml", code: "cannotDisseminateFormat", words: "")
        ) { try Self.reader(Self.page("<error code=\"cannotDisseminateFormat\"/>")) }
    }

    @Test func nothingThatMatchesIsAnEmptyListAndNoError() throws {
        var reader = try Self.reader(
            Self.page("<error code=\"noRecordsMatch\">Nothing since then.</error>"))
        #expect(try reader.rows().isEmpty)
        #expect(reader.page.isEmpty)
        #expect(reader.continuation == nil)
        #expect(reader.metadata == .dublinCore, "known by what was asked for")
    }

    /// A page of deleted records alone says nothing of columns but for Dublin Core.
    @Test func aPageWithoutMetadataHasTheColumnsOfTheHead() throws {
        let deleted =
            "<record><header status='deleted'><identifier>x</identifier></header></record>"
        let bytes = Self.page("<ListRecords>\(deleted)</ListRecords>", prefix: "firm")
        var reader = try Self.reader(bytes)
        #expect(reader.metadata == .unknown)
        #expect(reader.columns == OAIRows.headColumns)
        let rows = try reader.rows()
        #expect(rows.map(\.isWithdrawn) == [true])
        #expect(rows[0].cells == ["x", "x", "", ""])
    }

    @Test func theFieldMapsFitTheColumns() throws {
        let core = try Self.sample("dublin-core")
        let row = try #require(try core.next())
        for kind in RecordKind.allCases {
            let layout = try #require(core.fieldMap(kind))
                .resolved(columns: core.columns).layout
            #expect(layout.text(of: .externalID, in: row.cells) == "oai:example.com:firm/17")
            let title: Field = kind == .supplier ? .name : .title
            #expect(layout.text(of: title, in: row.cells)?.contains("Sample Stamping") == true)
        }
        let own = try Self.sample("own-vocabulary")
        let map = try #require(own.fieldMap())
        let layout = try map.resolved(columns: own.columns).layout
        let firm = try #require(try own.next())
        #expect(layout.text(of: .name, in: firm.cells) == "An Phú")
        #expect(layout.text(of: .externalID, in: firm.cells) == "f1")
    }
}
