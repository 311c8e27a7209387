import Foundation
import Importers
import Records
import Testing

@testable import Importers

/// The mapping file is a contract that others script against.
struct FieldMapFileTests {
    /// The sample is the contract's example, letter by letter.
    @Test func theContractIsReadAsItStands() throws {
        let file = try FieldMapFile(path: ListFixture.sample("Mapping/Samples/chamber.yaml"))
        #expect(file.map.source == SourceID("chamber-2026"))
        #expect(file.map.kind == .supplier)
        #expect(file.map.overrides == ReadingOverrides())
        #expect(
            file.map.fields == [
                FieldPath(.externalID): .columns(["Mã số"]),
                FieldPath(.name, "vi"): .columns(["Tên doanh nghiệp"]),
                FieldPath(.name, "en"): .columns(["English name"]),
                FieldPath(.address): .columns(["Địa chỉ"]),
                FieldPath(.country): .constant("VN"),
                FieldPath(.identifiers, "vn-mst"): .columns(["MST"]),
                FieldPath(.phone): .columns(["ĐT"]),
                FieldPath(.processes): .columns(["Ngành nghề", "Sản phẩm chính"]),
                FieldPath(.description, "vi"): .columns(["Giới thiệu"]),
            ])
    }

    @Test func theContractsColumnsAreFoundInAListWhateverTheirSpelling() throws {
        let file = try FieldMapFile(path: ListFixture.sample("Mapping/Samples/chamber.yaml"))
        let columns = [
            "STT", "MÃ SỐ", "Tên\ndoanh nghiệp", "English Name", "Dia chi", "MST", "đt",
            "Sản phẩm  chính", "Ngành nghề", "Giới thiệu", "Ghi chú", "",
        ]
        let resolved = try file.resolved(columns: columns)
        #expect(resolved.unmatched == ["STT", "Ghi chú"])
        let cells = (0..<columns.count).map { "c\($0)" }
        func text(_ field: Field) -> String? { resolved.layout.text(of: field, in: cells) }
        #expect(text(.externalID) == "c1")
        #expect(text(.name) == "c2")
        #expect(text(.processes) == "c8; c7", "joined in the order of the map")
        #expect(text(.country) == "VN")
        #expect(resolved.layout.assignments.last?.path == FieldPath(.country))
        #expect(resolved.layout.columns == columns)
    }

    @Test func everythingThatIsSaidOfTheFileIsTaken() throws {
        let map = try FieldMapFile(
            yaml: """
                record: need
                encoding: windows-1258
                separator: ;
                sheet: "Danh sách 2026"
                headerRow: 7
                fields:
                  text: Mô tả
                  certificates.should: [A]
                  processes.should-3: B
                  remark: {value: "NO"}
                """
        ).map
        #expect(map.source == nil)
        #expect(map.kind == .need)
        #expect(
            map.overrides
                == ReadingOverrides(
                    encoding: "windows-1258", separator: ";", sheet: "Danh sách 2026",
                    headerRow: 7))
        #expect(map.fields[FieldPath(.processes, "should-3")] == .columns(["B"]))
        #expect(map.fields[FieldPath(.remark)] == .constant("NO"), "no word turns into false")
    }

    @Test func autoAndEmptyMeanGuess() throws {
        let map = try FieldMapFile(
            yaml: "record: supplier\nencoding: auto\nseparator:\nsheet: ~\nfields: {name: A}"
        ).map
        #expect(map.overrides == ReadingOverrides())
    }

    @Test func theMarkAndLineEndsOfAnotherSystemDoNoHarm() throws {
        let yaml = "\u{FEFF}record: supplier\r\nfields:\r\n  name: Tên\r\n"
        #expect(try FieldMapFile(yaml: yaml).map.fields == [FieldPath(.name): .columns(["Tên"])])
    }

    private static let head = "source: s\nrecord: supplier\nfields:\n  name: A\n"

    @Test(
        arguments: [
            (
                "record: supplier\nfeilds:\n  name: A\n", 2,
                .keyUnknown("feilds", didYouMean: ["fields"])
            ),
            (
                "record: supplier\nheader: 3\nfields: {name: A}", 2,
                .keyUnknown("header", didYouMean: ["headerRow"])
            ),
            (head + "  adress: B\n", 5, .targetUnknown("adress", didYouMean: ["address"])),
            (head + "  nmae.vi: B\n", 5, .targetUnknown("nmae.vi", didYouMean: ["name.vi"])),
            (head + "  colour: B\n", 5, .targetUnknown("colour", didYouMean: [])),
            (head + "  name.: B\n", 5, .targetUnknown("name.", didYouMean: ["name"])),
            (head + "  buyer: B\n", 5, .targetOfOtherKind("buyer", kind: "supplier")),
            (
                "record: need\nfields:\n  text: A\n  workers: B", 4,
                .targetOfOtherKind("workers", kind: "need")
            ),
            (head + "  name: B\n", 5, .keyRepeated("name")),
            (head + "record: need\n", 5, .keyRepeated("record")),
            ("fields: {name: A}", nil, .keyMissing("record")),
            ("record: supplier", nil, .keyMissing("fields")),
            (head + "  country: {value: }\n", 5, .keyMissing("value")),
            (head + "  country: {valeu: VN}\n", 5, .keyUnknown("valeu", didYouMean: ["value"])),
        ] as [(String, Int?, FieldMapError.Fact)])
    func whatIsNotKnownIsRefusedWithItsLine(
        _ yaml: String, line: Int?, fact: FieldMapError.Fact
    ) {
        #expect(throws: FieldMapError(file: "m.yaml", line: line, fact: fact)) {
            try FieldMapFile(yaml: yaml, file: "m.yaml")
        }
    }

    @Test(
        arguments: [
            ("record: firm\nfields: {name: A}", 1, "record"),
            ("record: [supplier]\nfields: {name: A}", 1, "record"),
            ("record: supplier\nsource: Chamber 2026\nfields: {name: A}", 2, "source"),
            ("record: supplier\nheaderRow: two\nfields: {name: A}", 2, "headerRow"),
            ("record: supplier\nheaderRow: 0\nfields: {name: A}", 2, "headerRow"),
            ("record: supplier\nencoding: {a: b}\nfields: {name: A}", 2, "encoding"),
            ("record: supplier\nfields: [name, A]", 2, "fields"),
            ("record: supplier\nfields: {}", 2, "fields"),
            (head + "  address:\n", 5, "address"), (head + "  address: []\n", 5, "address"),
            (head + "  address: [A, [B]]\n", 5, "address"),
        ])
    func aValueOfTheWrongFormIsRefusedWithItsLine(_ yaml: String, line: Int, key: String) throws {
        let error = try #require(throws: FieldMapError.self) { try FieldMapFile(yaml: yaml) }
        #expect(error.line == line)
        guard case .valueUnusable(let named, _) = error.fact else {
            Issue.record("\(error.fact)")
            return
        }
        #expect(named == key)
    }

    @Test(
        arguments: [
            ("record: supplier\nfields: ]\n", 2), ("a: b: c", 1), ("- record", 1), ("text", 1),
            ("record: supplier\n\tfields: x", 2), ("", nil), ("? [a]\n: b", 1),
        ] as [(String, Int?)])
    func whatIsNoYAMLSaysSo(_ yaml: String, line: Int?) throws {
        let error = try #require(throws: FieldMapError.self) { try FieldMapFile(yaml: yaml) }
        guard case .notYAML = error.fact else {
            Issue.record("\(error.fact)")
            return
        }
        #expect(error.line == line)
    }

    @Test(arguments: ["[", "{a: ", "- "])
    func endlessNestingIsRefusedAndNoCrash(_ open: String) {
        let yaml = "fields: " + String(repeating: open, count: 50_000)
        #expect(throws: FieldMapError.self) { try FieldMapFile(yaml: yaml) }
    }

    @Test func aColumnTheListHasNotIsNamedWithItsLineAndWhatMayBeMeant() throws {
        let file = try FieldMapFile(
            yaml: "record: supplier\nfields:\n  name: Tên\n  phone: [ĐT, Di đông]", file: "m.yaml")
        let columns = ["Tên", "ĐT", "Di động", "", "Địa chỉ"]
        let fact = FieldMapError.Fact.columnUnknown(
            "Điện thoai", available: ["Tên", "ĐT", "Di động", "Địa chỉ"], didYouMean: [])
        #expect(throws: Never.self) { try file.resolved(columns: columns) }
        let other = try FieldMapFile(
            yaml: "record: supplier\nfields:\n  name: Tên\n  phone: Điện thoai", file: "m.yaml")
        #expect(throws: ImportError.fieldMap(FieldMapError(file: "m.yaml", line: 4, fact: fact))) {
            try other.resolved(columns: columns)
        }
        let near = FieldMapError.Fact.columnUnknown(
            "Điện thoai", available: ["Điện thoại bàn", "Tên"], didYouMean: ["Điện thoại bàn"])
        #expect(throws: ImportError.fieldMap(FieldMapError(file: "m.yaml", line: 4, fact: near))) {
            try other.resolved(columns: ["Điện thoại bàn", "Tên"])
        }
    }

    @Test func aBlankNameIsNoColumnWithoutHeader() throws {
        let file = try FieldMapFile(yaml: "record: supplier\nfields: {name: \" \"}")
        #expect(throws: ImportError.self) { try file.resolved(columns: ["", "Tên"]) }
    }

    @Test func aFileThatIsNotThereOrTooLongSaysSo() throws {
        #expect(throws: ImportError.unreadable(file: "/none/m.yaml", errno: ENOENT)) {
            try FieldMapFile(path: "/none/m.yaml")
        }
        let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: path) }
        let name = path.path(percentEncoded: false)
        try Data(repeating: 0x23, count: FieldMapEntries.bytesMax + 1).write(to: path)
        let fact = FieldMapError.Fact.tooLong(limitBytes: FieldMapEntries.bytesMax)
        #expect(throws: ImportError.fieldMap(FieldMapError(file: name, line: nil, fact: fact))) {
            try FieldMapFile(path: name)
        }
    }
}
