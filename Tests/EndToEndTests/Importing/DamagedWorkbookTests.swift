import Foundation
import Testing

/// Whatever is wrong with a workbook, the file, the part, the fault and the next step are named.
@Suite struct DamagedWorkbookTests {
    /// A workbook with something of its directory or contents changed.
    enum Damage: String, CaseIterable {
        case checksum, size, method, missingSheet, halved, tail
    }

    private func damaged(_ damage: Damage, in folder: Folder) throws {
        let made = try Program.run(["template", "supplier", "--out", "good.xlsx"], in: folder)
        #expect(made.status == 0)
        var bytes = [UInt8](try Data(contentsOf: folder.url.appendingPathComponent("good.xlsx")))
        let sheet = Array("xl/worksheets/sheet1.xml".utf8)
        switch damage {
        case .checksum: ZipBytes.patch(&bytes, entry: sheet, at: 16) { $0 ^ 0xFF }
        case .size: ZipBytes.patch(&bytes, entry: sheet, at: 24) { $0 ^ 0x01 }
        case .method: ZipBytes.patch(&bytes, entry: sheet, at: 10) { _ in 99 }
        case .missingSheet: ZipBytes.rename(&bytes, sheet, Array("xl/worksheets/sheet9.xml".utf8))
        case .halved: bytes = Array(bytes.prefix(bytes.count / 2))
        case .tail: bytes.removeLast(30)
        }
        try Data(bytes).write(to: folder.url.appendingPathComponent("bad.xlsx"))
    }

    @Test(arguments: Damage.allCases)
    func isNamedWithItsFileAndTheNextStep(damage: Damage) throws {
        let folder = try Folder()
        try damaged(damage, in: folder)
        let english = try Program.run(["import", "bad.xlsx"], in: folder)
        #expect(english.status == 65)
        #expect(english.notes.contains("bad.xlsx"))
        #expect(english.notes.contains("damaged"))
        #expect(english.notes.contains("Ask for the file again."))
        let vietnamese = try Program.run(["import", "bad.xlsx", "--lang", "vi"], in: folder)
        #expect(vietnamese.notes.contains("bad.xlsx"))
        #expect(vietnamese.notes.contains("hỏng"))
        #expect(vietnamese.notes.contains("Hãy xin lại tệp."))
        #expect(english.notes != vietnamese.notes)
    }

    @Test(arguments: [
        (Damage.checksum, "its part xl/worksheets/sheet1.xml was changed on its way"),
        (.size, "its part xl/worksheets/sheet1.xml has not the size it should have"),
        (.method, "its part xl/worksheets/sheet1.xml is packed in a way that is not known here"),
        (.missingSheet, "its part xl/worksheets/sheet1.xml is missing"),
    ])
    func thePartAndTheFaultAreNamed(damage: Damage, words: String) throws {
        let folder = try Folder()
        try damaged(damage, in: folder)
        let outcome = try Program.run(["import", "bad.xlsx", "--dry-run"], in: folder)
        #expect(outcome.notes.contains(words), "\(outcome.notes)")
    }

    @Test(arguments: [
        "bomb", "external-entity", "billion-laughs", "encrypted", "not-well-formed", "truncated",
        "wrong-checksum",
    ])
    func everyBadSampleIsNamed(sample: String) throws {
        let folder = try Folder()
        let file = SourceTree.path("Importers/XLSX/Samples/\(sample).xlsx")
        for language in ["en", "vi"] {
            let outcome = try Program.run(["import", file, "--lang", language], in: folder)
            #expect(outcome.status == 65)
            #expect(outcome.notes.contains("\(sample).xlsx"))
            // What is wrong, and what to do next.
            #expect(outcome.notes.split(separator: "\n").count >= 2, "\(outcome.notes)")
        }
    }
}

/// Changes to a ZIP file's bytes that no program that writes one would make.
enum ZipBytes {
    /// Changes a byte of an entry's record in the central directory.
    static func patch(
        _ bytes: inout [UInt8], entry: [UInt8], at offset: Int, _ change: (UInt8) -> UInt8
    ) {
        let signature: [UInt8] = [0x50, 0x4B, 0x01, 0x02]
        for place in places(of: entry, in: bytes)
        where place >= 46 && Array(bytes[place - 46..<place - 42]) == signature {
            bytes[place - 46 + offset] = change(bytes[place - 46 + offset])
        }
    }

    /// Calls an entry otherwise, in its own header and in the directory.
    static func rename(_ bytes: inout [UInt8], _ name: [UInt8], _ other: [UInt8]) {
        for place in places(of: name, in: bytes) {
            bytes.replaceSubrange(place..<place + name.count, with: other)
        }
    }

    private static func places(of name: [UInt8], in bytes: [UInt8]) -> [Int] {
        guard let first = name.first, bytes.count >= name.count else { return [] }
        return (0...bytes.count - name.count).filter { place in
            bytes[place] == first && Array(bytes[place..<place + name.count]) == name
        }
    }
}
