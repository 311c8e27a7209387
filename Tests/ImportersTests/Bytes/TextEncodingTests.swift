import Records
import Testing

@testable import Importers

struct TextEncodingTests {
    @Test(
        arguments: [
            ("UTF-8", TextEncoding.utf8), ("utf8", .utf8), ("UTF-8 BOM", .utf8),
            ("ascii", .utf8), ("utf-16", .utf16LittleEndian), ("Unicode Text", .utf16LittleEndian),
            ("UTF-16BE", .utf16BigEndian), ("cp1252", .windows1252), ("Latin-1", .windows1252),
            ("ISO-8859-1", .windows1252), ("ANSI", .windows1252), ("CP1258", .windows1258),
            ("windows_1258", .windows1258), ("VISCII", .viscii), ("TCVN-5712", .tcvn3),
            ("ABC", .tcvn3), ("VNI-Times", .vni), ("vni", .vni), ("Shift-JIS", .shiftJIS),
            ("SJIS", .shiftJIS), ("EUC-KR", .cp949), ("ks_c_5601-1987", .cp949),
            ("UTF-32", .utf32LittleEndian),
        ])
    func theNamesPeopleUseAreKnown(_ name: String, encoding: TextEncoding) throws {
        #expect(try TextEncoding.named(name, file: "") == encoding)
    }

    @Test(arguments: [nil, "", "auto", "AUTO", " - "])
    func noNameMeansGuess(_ name: String?) throws {
        #expect(try TextEncoding.named(name, file: "") == nil)
    }

    @Test(arguments: ["euc-jp", "gb2312", "utf-7", "1259"])
    func anotherNameIsRefusedWithTheOnesThereAre(_ name: String) {
        #expect(
            throws: ImportError.encodingUnknown(
                file: "f.csv", name: name, available: TextEncoding.allCases.map(\.rawValue))
        ) { try TextEncoding.named(name, file: "f.csv") }
    }

    @Test func everyEncodingIsKnownByTheNameItIsShownBy() throws {
        for encoding in TextEncoding.allCases {
            #expect(try TextEncoding.named(encoding.rawValue, file: "") == encoding)
        }
    }

    @Test func aMarkStatesItsEncodingAndItsLength() {
        #expect(TextEncoding.marked([0xEF, 0xBB, 0xBF, 0x41])?.encoding == .utf8)
        #expect(TextEncoding.marked([0xEF, 0xBB, 0xBF])?.bytes == 3)
        #expect(TextEncoding.marked([0xFF, 0xFE, 0x41, 0])?.encoding == .utf16LittleEndian)
        #expect(TextEncoding.marked([0xFE, 0xFF, 0, 0x41])?.encoding == .utf16BigEndian)
        #expect(TextEncoding.marked([0xEF, 0xBB]) == nil)
        #expect(TextEncoding.marked([]) == nil)
    }

    @Test(
        arguments: [
            TextSample.vietnamese, TextSample.korean, TextSample.japanese, "name,city\nA,B\n",
        ])
    func utf16IsToldWithoutItsMarkInEveryLanguage(_ text: String) {
        for isBigEndian in [false, true] {
            let bytes = TextSample.utf16(text, isBigEndian: isBigEndian)
            #expect(
                TextEncoding.utf16WithoutMark(bytes)
                    == (isBigEndian ? .utf16BigEndian : .utf16LittleEndian))
            #expect(FileKind(head: bytes) == .text)
        }
        #expect(TextEncoding.utf16WithoutMark(Array(text.utf8)) == nil)
    }

    @Test func theNumbersOfAProgramAreNoUTF16() {
        let numbers = (0..<500).flatMap { number -> [UInt8] in
            [UInt8(number & 0xFF), UInt8(number >> 8), 0, 0]
        }
        #expect(TextEncoding.utf16WithoutMark(numbers) == nil)
        #expect(TextEncoding.utf16WithoutMark([UInt8](repeating: 0, count: 64)) == nil)
        #expect(FileKind(head: numbers) == .binary)
    }

    @Test func whatIsNeitherUTF8NorVietnameseIsWindows1252() {
        let utf8 = Array(TextSample.vietnamese.utf8)
        #expect(TextEncoding.guessed(utf8, isCut: false) == .utf8)
        let french: [UInt8] = [0x53, 0x6F, 0x63, 0xE9, 0x74, 0xE9]
        #expect(TextEncoding.guessed(french, isCut: false) == .windows1252)
        // 한빛정밀 and 会社名 as Korean and Japanese systems write them; three pairs prove nothing.
        let korean: [UInt8] = [0xC7, 0xD1, 0xBA, 0xFB, 0xC1, 0xA4, 0xB9, 0xD0]
        let japanese: [UInt8] = [0x89, 0xEF, 0x8E, 0xD0, 0x96, 0xBC]
        #expect(TextEncoding.guessed(korean, isCut: false) == .cp949)
        #expect(TextEncoding.guessed(japanese, isCut: false) == .windows1252)
    }

    @Test(
        arguments: [
            ("cp1258.csv", TextEncoding.windows1258), ("viscii.csv", .viscii),
            ("tcvn3.csv", .tcvn3), ("vni.csv", .vni), ("utf8.csv", .utf8), ("nfd.csv", .utf8),
        ])
    func theSampleOfEachEncodingIsToldByItsBytes(_ name: String, encoding: TextEncoding) throws {
        let bytes = try ListFixture.bytes(of: "CSV/Samples/vietnamese-" + name)
        #expect(TextEncoding.guessed(bytes, isCut: false) == encoding)
    }
}
