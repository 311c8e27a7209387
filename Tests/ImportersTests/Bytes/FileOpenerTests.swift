import Foundation
import Records
import Testing

@testable import Importers

struct FileOpenerTests {
    @Test(
        arguments: [
            ("CSV/Samples/pdf-named.csv", FileKind.pdf), ("CSV/Samples/zip-named.csv", .zip),
            ("CSV/Samples/png-named.csv", .png), ("CSV/Samples/xls-named.csv", .xls),
        ])
    func whatIsNoTextIsRefusedWithWhatItIs(_ sample: String, kind: FileKind) {
        let path = ListFixture.sample(sample)
        #expect(
            throws: ImportError.formatMismatch(file: path, claimed: .csv, actual: kind)
        ) { _ = try FileOpener.open(path) }
    }

    @Test(
        arguments: [
            ("CSV/Samples/vietnamese-utf16le-tab.txt", FileFormat.csv),
            ("CSV/Samples/needs-id-and-text.csv", .csv),
            ("JSONLines/Samples/partner.jsonl", .jsonLines),
            ("JSONLines/Samples/array.json", .jsonLines),
            ("XLSX/Samples/sheets.xlsx", .xlsx), ("XLS/Samples/formulas.xls", .xls),
        ])
    func nameAndBytesTogetherTellTheFormat(_ sample: String, format: FileFormat) throws {
        #expect(try FileOpener.format(of: ListFixture.sample(sample)) == format)
    }

    @Test func aNameThatSaysNothingLeavesItToTheBytes() throws {
        try withFile("list", Array("{\"name\":\"A\"}\n".utf8)) { path in
            let format = try FileOpener.format(of: path)
            #expect(format == .jsonLines)
        }
        try withFile("list.2026", Array("name,city\nA,Hue\n".utf8)) { path in
            let format = try FileOpener.format(of: path)
            #expect(format == .csv)
        }
        try withFile("scan", Array("%PDF-1.4".utf8)) { path in
            #expect(throws: ImportError.formatUnknown(file: path, actual: .pdf)) {
                try FileOpener.format(of: path)
            }
        }
    }

    @Test func aWorkbookIsReadWhicheverEndingItHas() throws {
        let bytes = try ListFixture.bytes(of: "XLSX/Samples/sheets.xlsx")
        try withFile("sheets.xls", bytes) { path in
            let format = try FileOpener.format(of: path)
            #expect(format == .xlsx)
        }
    }

    @Test func aFileThatIsNotThereOrEmptySaysSo() throws {
        #expect(throws: ImportError.unreadable(file: "/none/such.csv", errno: ENOENT)) {
            try FileOpener.format(of: "/none/such.csv")
        }
        #expect(throws: ImportError.unreadable(file: "/tmp", errno: EISDIR)) {
            try FileOpener.format(of: "/tmp")
        }
        try withFile("empty.csv", []) { path in
            #expect(throws: ImportError.empty(file: path)) { try FileOpener.format(of: path) }
        }
    }

    private func withFile(
        _ name: String, _ bytes: [UInt8], _ body: (String) throws -> Void
    ) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: name)
        try Data(bytes).write(to: file)
        try body(file.path(percentEncoded: false))
    }
}
