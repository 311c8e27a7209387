import Foundation
import Records
import SearchIndex
import TestSupport
import Testing

@testable import Matching

/// Files of indexes that programs of their day wrote, opened by today's.
///
/// `RECORD_GOLDEN=1` adds that of today; files of earlier days stay as they are.
@Suite struct FitCompatibilityTests {
    private typealias Make = MatchingRecords

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Compatibility")
    private static let catalogue = PreparedCatalogue(MatchingCatalogue.small)

    /// A file says by its name what it is of.
    private static var today: String {
        "fit-form\(FitSnapshot.form)-scoring\(ScoringEdition.number).index"
    }

    private static let suppliers = (1...5).map { number in
        Make.supplier(UInt64(number)) { profile in
            profile.names = [Make.stated(LocalisedText("Cơ khí \(number)"))]
            profile.processes = [Make.stated(Make.process(number % 2 == 0 ? "milling" : "plating"))]
            profile.capacity = Make.stated(100 * number)
            profile.certificates = [
                Make.stated(
                    Certificate(
                        standard: Make.standard("iso-9001"), edition: "2015",
                        validUntil: Make.day("2027-0\(number)-01"), site: 0))
            ]
            profile.sites = [
                Make.stated(Make.site(country: "VN", region: "bac-ninh", at: Make.point(21.3, 106)))
            ]
            profile.texts = [Make.stated(FieldText(.description, "phay CNC, mạ kẽm \(number)"))]
        }
    }

    private static func bytes() throws -> [UInt8] {
        var builder = FitIndexBuilder(catalogue)
        for supplier in suppliers { builder.add(supplier) }
        let index = builder.finish(date: Make.day("2026-11-22"))
        return try FitSnapshot.image(index, from: SavedIndex.origin, catalogue).bytes()
    }

    /// Another number of the form or of the scoring is due where the bytes change.
    @Test func theFileOfTodayIsKept() throws {
        let file = Self.folder.appending(path: Self.today)
        if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
            try FileManager.default.createDirectory(
                at: Self.folder, withIntermediateDirectories: true)
            try Data(Self.bytes()).write(to: file)
        }
        #expect(try Array(Data(contentsOf: file)) == Self.bytes())
    }

    @Test func everyFileOpensOrIsRejectedWithTheReason() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
        #expect(!files.isEmpty)
        let need = Make.need(
            Make.must(.process(Make.process("milling"))), Make.should(.text("phay CNC"), 40),
            Make.must(.certificate(Make.standard("iso-9001"))), firstDelivery: "2027-03-01")
        let matcher = Matcher(
            catalogue: MatchingCatalogue.small, suppliers: Self.suppliers,
            date: Make.day("2026-11-22"))
        for name in files {
            do {
                #expect(
                    try Self.matches(name, need) == matcher.matches(for: need, top: 5), "\(name)")
            } catch let error as FitSnapshotError {
                #expect(name != Self.today, "\(name): \(error)")
                let isEarlier =
                    error == .otherScoring || error == .otherCatalogue || error.isOfOtherForm
                #expect(isEarlier, "\(name) is no file of an earlier day: \(error)")
            }
        }
    }

    /// What a file of the folder answers.
    private static func matches(_ name: String, _ need: Need) throws -> [Match] {
        let data = try Data(contentsOf: folder.appending(path: name))
        let opened = try FileBytes(Array(data)).open(catalogue)
        return try opened.current.matches(for: need, on: Make.day("2026-11-22"), top: 5) { id in
            suppliers.first { $0.id == id }
        }
    }
}
