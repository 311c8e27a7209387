import Foundation
import Testing

@Suite struct SupplierCommandTests {
    private func run(_ arguments: [String], in folder: Folder) throws -> Program.Outcome {
        try Program.run(arguments, in: folder)
    }

    @Test func aSupplierIsAddedShownEditedAndListed() throws {
        let folder = try Folder()
        let added = try run(
            [
                "supplier", "add", "--name", "An Phát", "--country", "VN", "--processes",
                "phay CNC", "--set", "tolerance=±0,02 mm", "--date", "2026-11-21",
            ], in: folder)
        #expect(added.status == 0, "\(added.notes)")
        let id = try #require(added.lines.first)
        let shown = try run(["supplier", "show", id, "--sources"], in: folder)
        #expect(shown.text.contains("±0.02 mm"))
        #expect(shown.text.contains("“±0,02 mm” · owner · line 1 · 2026-11-21 · the owner"))
        let edited = try run(
            ["supplier", "edit", id, "--set", "tolerance=±0.01 mm"], in: folder)
        #expect(edited.status == 0)
        #expect(try run(["supplier", "show", id], in: folder).text.contains("±0.01 mm"))
        #expect(
            try run(["supplier", "list", "--process", "CNC milling"], in: folder).text.contains(id))
        #expect(try run(["supplier", "list", "--country", "KR"], in: folder).lines.count == 1)
    }

    @Test func whatCannotBeRightIsRefusedAtTheDesk() throws {
        let folder = try Folder()
        let added = try run(
            ["supplier", "add", "--name", "A", "--set", "certificateExpiry=31/02/2025"], in: folder)
        #expect(added.status == 65)
        #expect(added.output.isEmpty)
        #expect(added.notes.contains("no such date"))
    }

    @Test func aMistypedFieldGetsASuggestion() throws {
        let folder = try Folder()
        let added = try run(["supplier", "add", "--name", "A", "--set", "tolerence=1"], in: folder)
        #expect(added.status == 64)
        #expect(added.notes.contains("tolerance"))
    }

    @Test func spreadsheetsGetAMarkCRLFAndNoFormulas() throws {
        let folder = try Folder()
        _ = try run(["supplier", "add", "--name", "=cmd()"], in: folder)
        let csv = try run(["export", "suppliers", "--format", "csv"], in: folder)
        #expect(Array(csv.output.prefix(3)) == [0xEF, 0xBB, 0xBF])
        #expect(csv.text.contains("'=cmd()"))
        #expect(csv.text.hasSuffix("\r\n"))
        let plain = try run(["export", "suppliers", "--format", "csv", "--no-bom"], in: folder)
        #expect(plain.text.hasPrefix("Matxich ID,Supplier ID,Company name,"))
    }

    @Test func aWorkbookIsAZipWithTheRows() throws {
        let folder = try Folder()
        _ = try run(["supplier", "add", "--name", "A"], in: folder)
        let export = try run(
            ["export", "suppliers", "--format", "xlsx", "--out", "out.xlsx"], in: folder)
        #expect(export.status == 0, "\(export.notes)")
        let bytes = try Data(contentsOf: folder.url.appendingPathComponent("out.xlsx"))
        #expect(Array(bytes.prefix(2)) == [0x50, 0x4B])
    }

    @Test func aGapReportNamesTheStep() throws {
        let folder = try Folder()
        let id = try #require(
            try run(
                [
                    "supplier", "add", "--name", "A", "--processes", "dập kim loại",
                    "--certificates", "ISO 14001",
                ], in: folder
            ).lines.first)
        let need = try run(
            [
                "need", "add", "N1", "--processes", "metal stamping", "--certificates",
                "IATF 16949", "--first-delivery", "2027-03-15",
            ], in: folder)
        #expect(need.status == 0, "\(need.notes)")
        let gap = try run(["gap", "--supplier", id], in: folder)
        #expect(gap.text.contains("IATF 16949"))
        #expect(gap.text.contains("N1 ("))
        let shown = try run(["need", "show", "N1"], in: folder)
        #expect(shown.text.contains("first delivery 2027-03-15"))
    }

    @Test func whatLooksWrongIsSaidAtTheDesk() throws {
        let folder = try Folder()
        let added = try run(
            ["supplier", "add", "--name", "A", "--country", "VN", "--tax-number", "0100109107"],
            in: folder)
        #expect(added.status == 0)
        #expect(added.notes.contains("the check digit is wrong (“0100109107”)"))
        let id = try #require(added.lines.first)
        let edited = try run(["supplier", "edit", id, "--set", "tolerance=abc"], in: folder)
        #expect(edited.status == 65)
        #expect(edited.notes.contains("“tolerance”: no amount could be read (“abc”)"))
        let need = try run(
            ["need", "add", "N1", "--text", "stamping", "--set", "country=Atlantis"], in: folder)
        #expect(need.notes.contains("unknown country (“Atlantis”)"))
        #expect(need.status == 65)
        let near = try run(
            [
                "need", "add", "N1", "--text", "stamping", "--set", "near=Atlantis", "--set",
                "withinKilometres=50",
            ], in: folder)
        #expect(near.status == 65)
        #expect(near.notes.contains("no known province or point"))
        #expect(try run(["need", "show", "N1"], in: folder).status == 66)
    }

    @Test func aSecondStatementDoesNotReplaceTheFirst() throws {
        let folder = try Folder()
        let firm = [
            "supplier", "add", "--name", "A Co", "--country", "VN", "--tax-number", "0101248141",
        ]
        let first = try run(firm + ["--processes", "stamping"], in: folder)
        let id = try #require(first.lines.first)
        let second = try run(firm, in: folder)
        #expect(second.status == 65)
        #expect(second.output.isEmpty)
        #expect(second.notes.contains("matxich supplier edit \(id)"))
        #expect(try run(["supplier", "show", id], in: folder).text.contains("0101248141"))
    }
}
