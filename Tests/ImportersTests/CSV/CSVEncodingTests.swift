import Importers
import Records
import Testing
import TextAnalysis

struct CSVEncodingTests {
    private func reference() throws -> [[String]] {
        var reader = try CSVReader(path: ListFixture.sample("CSV/Samples/vietnamese-utf8.csv"))
        return [reader.columns] + (try reader.rows().map(\.cells))
    }

    @Test func theReferenceIsReadAsItIsWritten() throws {
        let rows = try reference()
        #expect(rows.count == 6)
        #expect(rows[0][1] == "Tên doanh nghiệp")
        #expect(
            rows[3] == [
                "0312645987", "Doanh nghiệp tư nhân Xi mạ Đức Thịnh",
                "ấp 3, xã Tân Kiên, Bình Chánh, TP. Hồ Chí Minh", "Xi mạ kẽm", "Bu lông mạ",
                "028 3756 4410", "",
            ])
    }

    @Test(
        arguments: [
            ("utf8-bom-crlf.csv", "utf-8", ","), ("nfd.csv", "utf-8", ","),
            ("utf16le-tab.txt", "utf-16le", "tab"), ("utf16le-no-mark.csv", "utf-16le", ","),
            ("utf16be.csv", "utf-16be", ","), ("cp1258.csv", "windows-1258", ","),
            ("viscii.csv", "viscii", ","), ("tcvn3.csv", "tcvn3", ","), ("vni.csv", "vni", ","),
        ])
    func everyEncodingIsToldAndReadsTheSame(
        _ name: String, encoding: String, separator: String
    ) throws {
        var reader = try CSVReader(
            path: ListFixture.sample("CSV/Samples/vietnamese-" + name))
        let rows = [reader.columns] + (try reader.rows().map(\.cells))
        #expect(rows == (try reference()))
        #expect(reader.reading.encoding == encoding)
        #expect(reader.reading.separator == separator)
        let bytes = rows.joined().flatMap(\.utf8)
        let composed = try reference().joined().flatMap(\.utf8)
        #expect(bytes == composed, "composed letters, byte for byte")
    }

    /// The samples were written by Python's codecs from the text beside them.
    @Test(arguments: [("korean-cp949", "cp949"), ("japanese-shift-jis", "shift_jis")])
    func koreanAndJapaneseWindowsListsAreToldAndRead(_ name: String, encoding: String) throws {
        var reader = try CSVReader(path: ListFixture.sample("CSV/Samples/\(name).csv"))
        var reference = try CSVReader(path: ListFixture.sample("CSV/Samples/\(name)-as-utf8.csv"))
        #expect(reader.reading.encoding == encoding)
        #expect(reader.columns == reference.columns)
        let rows = try reader.rows()
        #expect(rows.count == 6)
        #expect(rows.map(\.cells) == (try reference.rows().map(\.cells)))
        #expect(rows.flatMap(\.problems).isEmpty)
    }

    @Test(arguments: [true, false], [true, false])
    func utf32IsReadWithAndWithoutItsMark(isBigEndian: Bool, isMarked: Bool) throws {
        let text = (isMarked ? "\u{FEFF}" : "") + TextSample.vietnamese + "4,𠮷野精機,大阪\n"
        let bytes = text.unicodeScalars.flatMap { scalar in
            withUnsafeBytes(of: isBigEndian ? scalar.value.bigEndian : scalar.value.littleEndian) {
                Array($0)
            }
        }
        #expect(FileKind(head: bytes) == .text)
        var reader = try ListFixture.csv(bytes)
        #expect(reader.reading.encoding == (isBigEndian ? "utf-32be" : "utf-32le"))
        #expect(reader.columns == ["Mã số", "Tên doanh nghiệp", "Địa chỉ"])
        #expect(try reader.rows().last?.cells == ["4", "𠮷野精機", "大阪"])
    }

    @Test func westernNamesAreReadAsWindows1252() throws {
        let reader = try CSVReader(
            path: ListFixture.sample("CSV/Samples/european-windows1252.csv"))
        #expect(reader.reading.encoding == "windows-1252")
        #expect(reader.reading.decodedColumns.isEmpty)
        #expect(try reader.next()?.cells[3] == "pièces découpées – série")
        #expect(try reader.next()?.cells[1] == "Königstraße 5, Köln")
    }

    @Test func legacyLettersAreDecodedInTheirColumnsOnly() throws {
        var reader = try CSVReader(
            path: ListFixture.sample("CSV/Samples/tcvn3-letters-in-utf8.csv"))
        #expect(reader.reading.encoding == "utf-8")
        #expect(reader.columns.last == "Khách hàng chính")
        let rows = try reader.rows().map(\.cells)
        #expect(rows.map { Array($0.dropLast()) } == (try reference()).dropFirst().map { $0 })
        #expect(rows.map { $0[7] }.contains("Société Générale de Mécanique"))
        let columns = reader.reading.decodedColumns
        #expect(!columns.isEmpty)
        #expect(columns.allSatisfy { $0.encoding == .tcvn3 && $0.index < 7 })
    }

    @Test func aPersonCanOverruleTheEncoding() throws {
        let bytes = try ListFixture.bytes(of: "CSV/Samples/vietnamese-tcvn3.csv")
        let reader = try ListFixture.csv(bytes, ReadingOverrides(encoding: "windows-1252"))
        #expect(reader.reading.encoding == "windows-1252")
        #expect(
            throws: ImportError.encodingUnknown(
                file: "list.csv", name: "klingon",
                available: [
                    "utf-8", "utf-16le", "utf-16be", "utf-32le", "utf-32be", "windows-1252",
                    "windows-1258", "viscii", "tcvn3", "vni", "cp949", "shift_jis",
                ])
        ) { try ListFixture.csv("name\nA", ReadingOverrides(encoding: "klingon")) }
    }

    @Test func anAccentOnTheLastPageStillTellsTheEncoding() throws {
        var bytes = Array("name,address\n".utf8)
        for number in 0..<40_000 { bytes += Array("Plain Company \(number),Main Road\n".utf8) }
        bytes += Array("Soci".utf8) + [0xE9, 0x74, 0xE9] + Array(",Besan".utf8) + [0xE7]
        bytes += Array("on\n".utf8)
        var reader = try ListFixture.csv(bytes)
        let last = try reader.rows().last
        #expect(last?.cells == ["Société", "Besançon"])
        #expect(last?.problems.isEmpty == true)
        #expect(reader.reading.encoding == "windows-1252")
    }

    @Test func aBrokenLetterCostsItsRowOnly() throws {
        var reader = try CSVReader(path: ListFixture.sample("CSV/Samples/broken-utf8.csv"))
        let rows = try reader.rows()
        #expect(rows.count == 32)
        #expect(reader.reading.encoding == "utf-8")
        let broken = rows.filter { !$0.problems.isEmpty }
        #expect(broken.map(\.position.line) == [32])
        #expect(broken.first?.problems.map(\.reason) == [.undecodableBytes])
        #expect(broken.first?.problems.first?.column == "address")
        #expect(rows.last?.cells == ["Công ty cuối", "Huế"])
    }
}
