import Records
import Testing

@testable import Importers

@Suite struct OCDSReaderTests {
    private static func read(
        _ text: String, _ kind: RecordKind, heldBytesMax: Int = OCDSReader.heldBytesMax
    ) throws -> (rows: [TableRow], reader: OCDSReader) {
        var reader = try OCDSReader(
            MemoryBytes(Array(text.utf8)), file: "f", kind: kind, heldBytesMax: heldBytesMax)
        return (try reader.rows(), reader)
    }

    private static func release(
        _ ocid: String, _ date: String, tag: String = "tender", _ rest: String
    ) -> String {
        #"{"ocid":"\#(ocid)","id":"\#(ocid)-\#(date)","date":"\#(date)","#
            + #""tag":["\#(tag)"],\#(rest)}"#
    }

    private static func package(_ releases: [String]) -> String {
        "{\"version\":\"1.1\",\"releases\":[" + releases.joined(separator: ",\n") + "]}"
    }

    @Test func laterReleasesSupersedeEarlierOnesWhateverTheirOrder() throws {
        let releases = [
            Self.release("o-1", "2026-03-01", #""tender":{"title":"old","description":"kept"}"#),
            Self.release("o-2", "2026-01-01", #""tender":{"title":"other"}"#),
            Self.release("o-1", "2026-05-01T00:00:00Z", #""tender":{"title":"new"}"#),
            Self.release("o-1", "2026-05-01T01:00:00+07:00", #""tender":{"title":"middle"}"#),
        ]
        for order in [releases, releases.reversed()] {
            let (rows, reader) = try Self.read(Self.package(order), .need)
            let found = rows.map { row in
                ["id", "tender/title", "tender/description"].map {
                    row.cell($0, reader.columns) ?? ""
                }
            }
            #expect(Set(found) == [["o-1", "new", "kept"], ["o-2", "other", ""]])
        }
    }

    /// Awards name no place of their buyer: its party does, and was not read.
    @Test(arguments: [
        // By its id; by its role alone; the procuring entity where nobody is a buyer.
        (#""buyer":{"id":"b","name":"Board"},"#, "buyer", "Board"),
        (#""buyer":{"name":"Board"},"#, "buyer", "Board"),
        ("", "buyer", "Metro Board"),
        (#""tender":{"procuringEntity":{"id":"b","name":"Board"}},"#, "procuringEntity", "Board"),
    ])
    func theBuyersPlaceIsThatOfItsParty(_ named: String, role: String, name: String) throws {
        let address =
            #"{"streetAddress":"1 Phố","region":"Hà Nội","countryName":"Việt Nam"}"#
        let release = Self.release(
            "o-1", "2026-01-01", tag: "award",
            named
                + #""parties":[{"id":"s","name":"Winner","roles":["supplier"]},"#
                + #"{"id":"b","name":"Metro Board","roles":["\#(role)"],"address":\#(address)}],"#
                + #""awards":[{"id":"a","suppliers":[{"id":"s"}]}]"#)
        let (rows, reader) = try Self.read(Self.package([release]), .supplier)
        let columns = [
            "parties/name", "buyer/name", "buyer/address", "buyer/address/region",
            "buyer/address/countryName",
        ]
        #expect(
            columns.map { rows.first?.cell($0, reader.columns) } == [
                "Winner", name, "1 Phố, Hà Nội", "Hà Nội", "Việt Nam",
            ])
    }

    @Test(arguments: [
        (#"{"contractPeriod":{"endDate":"2027-05-31T00:00:00Z"}}"#, "2027-05-31"),
        (#"{"period":{"endDate":"2028-06-30T00:00:00Z"}}"#, "2028-06-30"),
        (#"{"contractPeriod":{},"period":{"endDate":"2028-06-30"}}"#, "2028-06-30"),
        ("{}", ""),
    ])
    func whenAContractEndsIsKept(_ period: String, ends: String) throws {
        let award = period.dropFirst().dropLast()
        let contract = award.isEmpty ? "" : "," + award
        let release = Self.release(
            "o-1", "2026-01-01", tag: "award",
            #""awards":[{"id":"a","suppliers":[{"name":"Winner"}],"#
                + #""contractPeriod":{"endDate":"2026-12-31"}}],"#
                + #""contracts":[{"id":"c","awardID":"a"\#(contract)}]"#)
        let (rows, reader) = try Self.read(Self.package([release]), .supplier)
        #expect(
            rows.first?.cell("awards/contractPeriod/endDate", reader.columns) == "2026-12-31")
        #expect(rows.first?.cell("contracts/period/endDate", reader.columns) ?? "" == ends)
    }

    /// Of two buyers it is not known which an award's is.
    @Test func aPlaceIsNotGuessedAmongSeveralBuyers() throws {
        let parties = ["b", "c"].map {
            #"{"id":"\#($0)","name":"\#($0)","roles":["buyer"],"address":{"region":"Hà Nội"}}"#
        }
        let release = Self.release(
            "o-1", "2026-01-01", tag: "award",
            #""buyer":{"name":"Board"},"parties":[\#(parties.joined(separator: ","))],"#
                + #""awards":[{"id":"a","suppliers":[{"name":"Winner"}]}]"#)
        let (rows, reader) = try Self.read(Self.package([release]), .supplier)
        #expect(rows.first?.cell("buyer/name", reader.columns) == "Board")
        #expect(rows.first?.cell("buyer/address/region", reader.columns) ?? "" == "")
    }

    /// A process whose releases stand on two pages is one need.
    @Test func whatIsHeldGoesOnFromPageToPage() throws {
        let pages = [
            [
                Self.release(
                    "o-1", "2026-03-01", #""tender":{"title":"old","description":"kept"}"#),
                Self.release("o-2", "2026-01-01", #""tender":{"title":"other"}"#),
            ],
            [Self.release("o-1", "2026-05-01", #""tender":{"title":"new"}"#)],
        ].map { Array(Self.package($0).utf8) }
        var first = try OCDSReader(MemoryBytes(pages[0]), file: "f", kind: .need, isPage: true)
        #expect(try first.rows().isEmpty)
        var second = try OCDSReader(
            MemoryBytes(pages[1]), file: "f", kind: .need, isPage: true, following: first)
        #expect(try second.rows().isEmpty)
        second.giveHeld()
        let found = try second.rows().map { row in
            ["id", "tender/title", "tender/description"].map { row.cell($0, second.columns) ?? "" }
        }
        #expect(found == [["o-1", "new", "kept"], ["o-2", "other", ""]])
        #expect(try first.rows().isEmpty)
    }

    @Test func whatIsHeldOverAllPagesIsBounded() throws {
        let page = Array(
            Self.package([Self.release("o-1", "2026-03-01", #""tender":{"title":"T"}"#)]).utf8)
        var former: OCDSReader?
        let error = #expect(throws: ImportError.self) {
            for _ in 0..<100 {
                var reader = try OCDSReader(
                    MemoryBytes(page), file: "f", kind: .need, isPage: true, following: former,
                    heldBytesMax: 10_000)
                _ = try reader.rows()
                former = reader
            }
        }
        #expect(error == .documentTooLarge(file: "f", limitBytes: 10_000))
    }

    @Test func eachLotIsANeedOfItsOwn() throws {
        let bytes = try ListFixture.bytes(of: "OCDS/Samples/lots.json")
        var reader = try OCDSReader(MemoryBytes(bytes), file: "lots.json", kind: .need)
        let rows = try reader.rows()
        #expect(rows.map { $0.cell("id", reader.columns) } == ["ocds-x-7/A", "ocds-x-7/B"])
        #expect(rows.map(\.isWithdrawn) == [false, true])
        #expect(rows[0].cell("tender/title", reader.columns) == "Brake parts; Discs")
        #expect(rows[0].cell("tender/items", reader.columns) == "Brake disc, cast iron")
        #expect(rows[0].cell("tender/value", reader.columns) == "250000000 VND")
        #expect(
            rows[0].cell("tender/items/deliveryAddress", reader.columns)
                == "Lot 5, Bắc Ninh, Việt Nam")
        #expect(reader.continuation == .url("https://ocds.example/releases?page=2"))
    }

    @Test(
        arguments: [
            release("o-1", "2026-03-01", tag: "tenderCancellation", #""tender":{"title":"T"}"#),
            release("o-1", "2026-03-01", #""tender":{"title":"T","status":"cancelled"}"#),
            release("o-1", "2026-03-01", #""tender":{"title":"T","status":"withdrawn"}"#),
        ])
    func aCancelledTenderIsWithdrawn(_ release: String) throws {
        let (rows, reader) = try Self.read(Self.package([release]), .need)
        #expect(rows.map(\.isWithdrawn) == [true])
        #expect(rows[0].cell("id", reader.columns) == "o-1")
    }

    @Test func anAwardThatIsPendingIsNoneAndACancelledOneIsWithdrawn() throws {
        let awards = ["pending", "cancelled", "active"].map { status in
            #"{"id":"\#(status)","status":"\#(status)","suppliers":[{"id":"s","name":"S"}]}"#
        }
        let (rows, reader) = try Self.read(
            Self.release("o", "2026-03-01", "\"awards\":[\(awards.joined(separator: ","))]"),
            .supplier)
        #expect(rows.map { $0.cell("id", reader.columns) } == ["o/cancelled/s", "o/active/s"])
        #expect(rows.map(\.isWithdrawn) == [true, false])
        #expect(rows[1].cell("supplier", reader.columns) == "o/s", "a local id holds here alone")
        #expect(rows[1].cell("parties/name", reader.columns) == "S")
    }

    /// Who looks each party, contract and item up among all of them takes minutes.
    @Test(.timeLimit(.minutes(1)), arguments: RecordKind.allCases)
    func whatAProcessNamesIsFoundAtOnce(kind: RecordKind) throws {
        let count = 10_000
        let list = { (element: (Int) -> String) in
            "[" + (0..<count).map(element).joined(separator: ",") + "]"
        }
        let parties = list { #"{"id":"p\#($0)","name":"Công ty \#($0)","roles":["supplier"]}"# }
        let awards = list { #"{"id":"a\#($0)","suppliers":[{"id":"p\#($0)"}]}"# }
        let contracts = list { #"{"id":"c\#($0)","awardID":"a\#($0)","title":"Trục \#($0)"}"# }
        let lots = list { #"{"id":"l\#($0)","title":"Lô \#($0)"}"# }
        let items = list { #"{"id":"i\#($0)","relatedLot":"l\#($0)","description":"Vít \#($0)"}"# }
        let parts = [
            #""parties":\#(parties)"#, #""awards":\#(awards)"#, #""contracts":\#(contracts)"#,
            #""tender":{"lots":\#(lots)}"#,
            #""buyer":{"id":"p9999"},"tender":{"items":\#(items)}"#,
        ]
        let releases = parts.enumerated().map { Self.release("o-1", "2026-01-0\($0 + 1)", $1) }
        let (rows, reader) = try Self.read(Self.package(releases), kind)
        #expect(rows.count == count)
        let columns =
            kind == .supplier
            ? ["parties/name", "contracts/title"]
            : ["tender/title", "tender/items", "buyer/name"]
        let last = columns.map { rows.last?.cell($0, reader.columns) ?? "" }
        let expected =
            kind == .supplier
            ? ["Công ty 9999", "Trục 9999"] : ["Lô 9999", "Vít 9999", "Công ty 9999"]
        #expect(last == expected)
    }

    /// Each winner's row held the texts of all items anew.
    @Test(.timeLimit(.minutes(1)))
    func anAwardOfManyItemsIsWrittenOnceForAllWinners() throws {
        let count = 10_000
        let suppliers = (0..<count).map { #"{"id":"p\#($0)"}"# }.joined(separator: ",")
        let items = (0..<count).map { #"{"id":"i\#($0)","description":"Vít số \#($0)"}"# }
            .joined(separator: ",")
        let award = #""awards":[{"id":"a","suppliers":[\#(suppliers)],"items":[\#(items)]}]"#
        let (rows, _) = try Self.read(
            Self.package([Self.release("o-1", "2026-01-01", award)]), .supplier)
        #expect(rows.count == count)
    }

    @Test func readsReleasesInAnyWrapping() throws {
        let release = Self.release("o-1", "2026-03-01", #""tender":{"title":"T"}"#)
        let compiled = Self.release("o-1", "2026", tag: "compiled", #""tender":{"title":"T"}"#)
        let wrappings = [
            release, "[\(release)]", Self.package([release]), release + "\n" + release,
            compiled + "\n", #"{"records":[{"ocid":"o-1","compiledRelease":\#(compiled)}]}"#,
            #"{"ocid":"o-1","releases":[\#(release)]}"#,
            #"{"records":[{"ocid":"o-1","releases":[\#(release)]}]}"#,
        ]
        for text in wrappings {
            let (rows, reader) = try Self.read(text, .need)
            #expect(rows.map { $0.cell("id", reader.columns) } == ["o-1"], "\(text)")
        }
    }

    @Test func aRecordOfLinksAloneIsListed() throws {
        let (rows, reader) = try Self.read(
            #"{"records":[{"ocid":"o-1","releases":[{"url":"https://x.example","date":"2026"}]}]}"#,
            .need)
        #expect(rows.isEmpty)
        #expect(reader.reading.notUnderstood.counts == ["records/releases/url": 1])
    }

    @Test func whatCannotBeHeldIsRefused() {
        let release = Self.release("o-1", "2026-03-01", #""tender":{"title":"T"}"#)
        #expect(throws: ImportError.documentTooLarge(file: "f", limitBytes: 100)) {
            try Self.read(Self.package([release]), .need, heldBytesMax: 100)
        }
    }

    @Test(arguments: [#"{"error":"gone"}"#, "[]", "{}", #"{"@context":"https://schema.org"}"#])
    func otherDocumentsAreRefused(_ text: String) {
        #expect {
            try Self.read(text, .need)
        } throws: { error in
            guard case .documentUnexpected(_, .ocds, _)? = error as? ImportError else {
                return false
            }
            return true
        }
    }

    @Test(arguments: RecordKind.allCases)
    func itsFieldMapFitsItsColumns(_ kind: RecordKind) throws {
        let layout = try OCDS.fieldMap(kind).resolved(columns: OCDS.columns(kind)).layout
        let known = Set(Field.fields(of: kind))
        #expect(layout.assignments.allSatisfy { known.contains($0.path.field) })
        #expect(layout.assignments.count > 10)
    }
}
