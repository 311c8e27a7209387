import TestSupport
import Testing

@testable import Importers

struct DoubleByteEvidenceTests {
    /// 公司名称, 地址 and a firm in Beijing, in GB 2312.
    private static let chinese: [UInt8] = [
        0xB9, 0xAB, 0xCB, 0xBE, 0xC3, 0xFB, 0xB3, 0xC6, 0x2C, 0xB5, 0xD8, 0xD6, 0xB7, 0x0A, 0xD3,
        0xD0, 0xCF, 0xDE, 0xB9, 0xAB, 0xCB, 0xBE, 0x2C, 0xB1, 0xB1, 0xBE, 0xA9, 0xCA, 0xD0, 0xB3,
        0xAF, 0xD1, 0xF4, 0xC7, 0xF8, 0xD6, 0xD0, 0xB9, 0xD8, 0xB4, 0xE5, 0xB6, 0xAB, 0xC2, 0xB7,
    ]

    @Test func anotherEastAsianEncodingIsNotTakenForKorean() {
        #expect(DoubleByteEvidence(Self.chinese).encoding == nil)
    }

    /// Windows writes ’ as 0x92, which with the letter after it could be a kanji.
    @Test func typographicQuotesMakeNoEnglishListJapanese() {
        var bytes: [UInt8] = []
        for word in ["Company", "Smith", "Women", "Children", "Mason"] {
            bytes += Array(word.utf8) + [0x92] + Array("s works, ".utf8)
        }
        #expect(DoubleByteEvidence(bytes).encoding == nil)
        #expect(TextEncoding.guessed(bytes, isCut: false) == .windows1252)
    }

    @Test(arguments: ["cp1258.csv", "viscii.csv", "tcvn3.csv", "vni.csv"])
    func noVietnameseListIsTakenForAnother(_ name: String) throws {
        let bytes = try ListFixture.bytes(of: "CSV/Samples/vietnamese-" + name)
        #expect(DoubleByteEvidence(bytes).encoding == nil)
    }

    /// The law of pieces, and that a cut in the middle of a letter costs no other.
    @Test(arguments: ["korean-cp949", "japanese-shift-jis"])
    func thePiecesItArrivesInDoNotMatter(_ name: String) throws {
        let bytes = try ListFixture.bytes(of: "CSV/Samples/\(name).csv")
        let whole = try TextSample.text(of: MemoryBytes(bytes), targetBytes: 4_096)
        for piece in 1...7 {
            let source = PiecemealBytes(bytes, pieceBytes: piece)
            let pieces = try TextSample.text(of: source, targetBytes: 15 + piece)
            #expect(pieces.bytes == whole.bytes)
            #expect(pieces.encoding == whole.encoding)
        }
    }

    @Test func halfALetterIsLostAlone() throws {
        let bytes = Array("a,".utf8) + [0xC7] + Array(",b\n".utf8) + [0xC7, 0xD1, 0xC7]
        let read = try TextSample.text(of: bytes, as: .cp949)
        #expect(read.text == "a,\u{FFFD},b\n한\u{FFFD}")
    }
}
