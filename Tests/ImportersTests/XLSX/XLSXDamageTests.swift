import Importers
import Records
import Testing

/// Broken and hostile workbooks give the named error before the first row.
@Suite struct XLSXDamageTests {
    private static let sheet = "xl/worksheets/sheet1.xml"

    @Test func namesWhatIsWrongWithEachBadFile() {
        let expected: [(String, (String) -> ImportError)] = [
            (
                "bomb.xlsx",
                { .compressionRatioExceeded(file: $0, part: Self.sheet, limit: 200) }
            ),
            ("external-entity.xlsx", { .externalEntity(file: $0, part: Self.sheet) }),
            (
                "billion-laughs.xlsx",
                { .externalEntity(file: $0, part: "xl/sharedStrings.xml") }
            ),
            (
                "truncated.xlsx",
                { .workbookDamaged(file: $0, part: "directory", fact: .truncated) }
            ),
            (
                "wrong-checksum.xlsx",
                { .workbookDamaged(file: $0, part: "xl/sharedStrings.xml", fact: .checksumWrong) }
            ),
            (
                "not-well-formed.xlsx",
                { .workbookDamaged(file: $0, part: Self.sheet, fact: .notWellFormed) }
            ),
            ("encrypted.xlsx", { .encrypted(file: $0) }),
        ]
        for (name, error) in expected {
            let path = WorkbookSamples.path(name)
            #expect(throws: error(path)) { try XLSXReader(path: path) }
            #expect(throws: error(path)) { try FileOpener.open(path) }
        }
    }

    @Test func saysWhatAFileThatIsNoWorkbookIs() throws {
        try WorkbookSamples.withFile("a.xlsx", Array("%PDF-1.7 and so on".utf8)) { path in
            #expect(
                throws: ImportError.formatMismatch(file: path, claimed: .xlsx, actual: .pdf)
            ) { try XLSXReader(path: path) }
        }
        try WorkbookSamples.withFile("a.xlsx", []) { path in
            #expect(throws: ImportError.empty(file: path)) { try XLSXReader(path: path) }
        }
        try WorkbookSamples.withFile("a.xlsx") { path in
            #expect(throws: ImportError.unreadable(file: path, errno: 2)) {
                try XLSXReader(path: path)
            }
        }
    }

    /// However much of a workbook is missing, the end is an error, not a crash or a part list.
    @Test func refusesEveryTruncationOfAWorkbook() throws {
        let whole = try WorkbookSamples.bytes("strings.xlsx")
        for length in stride(from: 1, to: whole.count, by: 7) {
            try WorkbookSamples.withFile("cut.xlsx", Array(whole.prefix(length))) { path in
                #expect(throws: ImportError.self) { try XLSXReader(path: path) }
            }
        }
    }

    /// Whatever bytes are turned, a workbook is read through or refused with a named error.
    @Test(arguments: ["strings.xlsx", "stored-zip64.xlsx", "department-tcvn3.xlsx"])
    func survivesTurnedBytes(name: String) throws {
        let whole = try WorkbookSamples.bytes(name)
        var seed: UInt64 = 20_261_121
        print("survivesTurnedBytes seed \(seed)")
        func next(_ bound: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(seed >> 33) % bound
        }
        for _ in 0..<120 {
            var bytes = whole
            for _ in 0...next(4) { bytes[next(bytes.count)] = UInt8(next(256)) }
            try WorkbookSamples.withFile("turned.xlsx", bytes) { path in
                do {
                    _ = try WorkbookSamples.rows(XLSXReader(path: path))
                } catch {
                    #expect(error is ImportError)
                }
            }
        }
    }
}
