import Foundation
import Records
import Testing

@testable import Importers

/// The official example of OCDS 1.1, in all the shapes it is published in.
@Suite(.enabled(if: ExchangeFixture.folder("ocds") != nil, "\(ExchangeFixture.isMissing)"))
struct OCDSExamplesTests {
    private static let ocid = "ocds-213czf-000-00001"
    private static let winner = "GB-COH-11111111"

    private static func read(
        _ name: String, _ kind: RecordKind, pieces: Int = 1 << 20
    ) throws -> (rows: [TableRow], reader: OCDSReader) {
        let folder = try #require(ExchangeFixture.folder("ocds"))
        let bytes = try ExchangeFixture.bytes(folder.appending(path: name))
        var reader = try OCDSReader(
            PiecemealBytes(bytes, pieceBytes: pieces), file: name, kind: kind)
        return (try reader.rows(), reader)
    }

    private static func cells(_ name: String, _ kind: RecordKind) throws -> [String: String] {
        let (rows, reader) = try read(name, kind)
        let row = try #require(rows.first)
        #expect(rows.count == 1)
        return Dictionary(
            zip(reader.columns, row.cells).filter { !$1.isEmpty }, uniquingKeysWith: { $1 })
    }

    @Test(
        arguments: [
            ("\(ocid)-01-planning.json", 1, 0), ("\(ocid)-02-tender.json", 1, 0),
            ("\(ocid)-03-tenderAmendment.json", 1, 0), ("\(ocid)-04-award.json", 1, 0),
            ("\(ocid)-05-contract.json", 0, 1), ("\(ocid)-06-implementation.json", 0, 1),
            ("\(ocid).json", 1, 1), ("record/\(ocid).json", 1, 1),
            ("record/\(ocid)-withversions.json", 1, 1),
        ])
    func readsEveryExampleWhole(_ name: String, needs: Int, suppliers: Int) throws {
        #expect(try Self.read(name, .need).rows.count == needs)
        #expect(try Self.read(name, .supplier).rows.count == suppliers)
    }

    @Test func aTenderIsANeed() throws {
        let cells = try Self.cells("\(Self.ocid)-02-tender.json", .need)
        #expect(cells["id"] == Self.ocid)
        #expect(cells["tender/title"] == "Planned cycle lane improvements")
        #expect(cells["buyer/name"] == "London Borough of Barnet")
        #expect(cells["tender/value"] == "1100000 GBP")
        #expect(cells["tender/tenderPeriod/endDate"] == "2010-04-01")
        #expect(cells["tender/contractPeriod/startDate"] == "2010-07-01")
        #expect(cells["tender/items"] == "Cycle lane improvements")
        #expect(
            cells["tender/items/classification"]
                == "CPV 45233130 Construction work for highways; "
                + "CPV 45233162-2 Cycle path construction work")
        #expect(cells["tender/items/quantity"] == "8 Miles")
        #expect(cells["language"] == "en")
    }

    @Test func anAwardMakesItsWinnerASupplierWithExperience() throws {
        let cells = try Self.cells("\(Self.ocid)-05-contract.json", .supplier)
        #expect(cells["id"] == "\(Self.ocid)/\(Self.ocid)-award-01/\(Self.winner)")
        #expect(cells["supplier"] == Self.winner)
        #expect(cells["parties/identifier/legalName"] == "AnyCorp Ltd")
        #expect(cells["parties/name"] == "AnyCorp Cycle Provision")
        #expect(cells["parties/address"] == "1 Anytown Lane, Anytown, Any County, AA1 1AA")
        #expect(cells["parties/address/countryName"] == "United Kingdom")
        #expect(cells["parties/contactPoint/email"] == "contracts@anycorp.example")
        #expect(
            cells["experience"]
                == "Contract to build new cycle lanes in the centre of town., "
                + "Cycle lane improvements, 8 Miles, London Borough of Barnet, 11000000 GBP, "
                + "2010-06-10")
    }

    /// Four ways to say the same: releases to be merged, a compiled release, versions.
    @Test(arguments: RecordKind.allCases)
    func releasesRecordsAndVersionsComeToTheSame(_ kind: RecordKind) throws {
        var package = try Self.cells("\(Self.ocid).json", kind)
        var record = try Self.cells("record/\(Self.ocid).json", kind)
        #expect(package["date"] == (kind == .need ? "2011-01-10T09:30:00Z" : nil))
        package["date"] = nil
        record["date"] = nil
        #expect(package == record)
        let folder = try #require(ExchangeFixture.folder("ocds"))
        let versions = try Self.versionsAlone(
            folder.appending(path: "record/\(Self.ocid)-withversions.json"))
        var reader = try OCDSReader(MemoryBytes(versions), file: "v", kind: kind)
        let row = try #require(try reader.rows().first)
        var latest = Dictionary(
            zip(reader.columns, row.cells).filter { !$1.isEmpty }, uniquingKeysWith: { $1 })
        latest["date"] = nil
        #expect(latest == record)
    }

    /// The document without its compiled release, so that the versions have to do.
    private static func versionsAlone(_ url: URL) throws -> [UInt8] {
        let whole = try ExchangeFixture.foundation(try ExchangeFixture.bytes(url))
        var package = try #require(whole as? [String: Any])
        var records = try #require(package["records"] as? [[String: Any]])
        for index in records.indices { records[index]["compiledRelease"] = nil }
        package["records"] = records
        return Array(try JSONSerialization.data(withJSONObject: package))
    }

    /// The witness: titles, names and ids as Foundation finds them anywhere in the document.
    @Test(arguments: RecordKind.allCases)
    func takesWhatFoundationFinds(_ kind: RecordKind) throws {
        for url in try ExchangeFixture.documents("ocds", ["json"]) {
            let bytes = try ExchangeFixture.bytes(url)
            let objects = ExchangeFixture.objects(in: try ExchangeFixture.foundation(bytes))
            let texts = Set(objects.flatMap { $0.values.compactMap { $0 as? String } })
            var reader = try OCDSReader(MemoryBytes(bytes), file: "f", kind: kind)
            let columns = reader.columns
            let taken = try reader.rows().flatMap { row in
                Self.verbatim.compactMap { row.cell($0, columns) }.filter { !$0.isEmpty }
            }
            #expect(texts.isSuperset(of: taken), "\(url.lastPathComponent)")
        }
    }

    /// Columns whose cells are texts of the document as they stand.
    private static let verbatim = ["tender/title", "parties/name", "awards/title", "buyer/name"]

    @Test func anySplitOfTheBytesGivesTheSameRows() throws {
        for kind in RecordKind.allCases {
            let whole = try Self.read("\(Self.ocid).json", kind).rows
            for pieces in ExchangeFixture.pieces {
                #expect(try Self.read("\(Self.ocid).json", kind, pieces: pieces).rows == whole)
            }
        }
    }

    @Test func whatIsNotTakenOverIsListed() throws {
        let listed = try Self.read("\(Self.ocid)-06-implementation.json", .supplier).reader
            .reading.notUnderstood.counts
        #expect(listed["contracts/implementation"] == 1)
        #expect(listed["contracts/relatedProcesses"] == 1)
        #expect(listed["parties/contactPoint/faxNumber"] == 3)
        #expect(listed["publisher"] == nil)
        #expect(listed["tender/title"] == nil)
    }
}
