import Foundation
import Importers
import Records
import Testing

/// The list shape of Open Supply Hub: uploads, downloads and answers of its interface.
struct OpenSupplyHubTests {
    private func open(_ path: String) throws -> (rows: [TableRow], layout: Layout) {
        var reader = try FileOpener.open(path)
        let map = try FieldMap.guessed(
            columns: reader.columns, kind: .supplier, certificates: .none, file: path)
        let layout = try map.resolved(columns: reader.columns).layout
        return (try reader.rows(), layout)
    }

    private func sample(_ name: String) throws -> (rows: [TableRow], layout: Layout) {
        try open(ListFixture.sample("OpenSupplyHub/Samples/" + name))
    }

    @Test func aContributedListIsRead() throws {
        let (rows, layout) = try sample("contributed.csv")
        #expect(rows.count == 2)
        func text(_ field: Field) -> String? { layout.text(of: field, in: rows[1].cells) }
        #expect(text(.name) == "Example Footwear")
        #expect(text(.address) == "Road 4, Phnom Penh")
        #expect(text(.country) == "KH")
        #expect(text(.sector) == "Apparel|Footwear")
        #expect(text(.latitude) == "11.55" && text(.longitude) == "104.85")
    }

    @Test func aDownloadedListIsReadWithItsNumberAndWithoutItsContributors() throws {
        let (rows, layout) = try sample("downloaded.csv")
        let cells = try #require(rows.first?.cells)
        func text(_ field: Field) -> String? { layout.text(of: field, in: cells) }
        #expect(text(.externalID) == "VN2020105EXAMPLE")
        #expect(text(.country) == "VN", "of the code and the name the shorter")
        #expect(text(.workers) == "1001-5000")
        #expect(text(.products) == "Shirts")
        #expect(text(.processes)?.contains("Cutting|Sewing") == true)
        #expect(text(.contact) == nil && text(.remark) == nil)
    }

    @Test func anAnswerOfTheInterfaceIsRead() throws {
        let (rows, layout) = try sample("api-v1.jsonl")
        let cells = try #require(rows.first?.cells)
        func text(_ field: Field) -> String? { layout.text(of: field, in: cells) }
        #expect(text(.country) == "VN")
        #expect(text(.latitude) == "21.03" && text(.longitude) == "105.85")
        #expect(text(.workers) == "1001; 5000")
        #expect(text(.processes) == "Cutting; Sewing")
    }

    @Test func aListThatOnlyHasNameAddressAndCountryTooIsNone() throws {
        let columns = ["Name", "Address", "Country", "Phone", "Email", "Certificates"]
        let map = try FieldMap.guessed(
            columns: columns, kind: .supplier, certificates: .none, file: "")
        #expect(map.fields[FieldPath(.phone)] == .columns(["Phone"]))
        #expect(map.fields[FieldPath(.certificates)] == .columns(["Certificates"]))
    }

    private static let lists: [String] = {
        guard let folder = ListFixture.sharedLists?.appending(path: "supplier-lists") else {
            return []
        }
        let names = try? FileManager.default.contentsOfDirectory(
            atPath: folder.path(percentEncoded: false))
        return (names ?? []).filter { $0.hasSuffix(".csv") }.sorted().map {
            folder.appending(path: $0).path(percentEncoded: false)
        }
    }()

    @Test(
        .enabled(if: !lists.isEmpty, "../shared/data/supplier-lists is not here"),
        arguments: lists)
    func everyRealListHasItsNamesPlacesAndNoRowLost(_ path: String) throws {
        let (rows, layout) = try open(path)
        #expect(rows.count > 10)
        let named = rows.count { layout.text(of: .name, in: $0.cells) != nil }
        let placed = rows.count { layout.text(of: .country, in: $0.cells) != nil }
        #expect(named * 100 >= rows.count * 95)
        #expect(placed * 100 >= rows.count * 95)
        let lines = rows.map(\.position.line)
        #expect(zip(lines, lines.dropFirst()).allSatisfy { $0 < $1 })
    }
}
