import Foundation
import TestSupport
import Testing

@testable import Importers

struct TextStreamTests {
    @Test func theMarkIsNoPartOfTheText() throws {
        let text = TextSample.vietnamese
        let marked: [(bytes: [UInt8], encoding: TextEncoding)] = [
            ([0xEF, 0xBB, 0xBF] + Array(text.utf8), .utf8),
            ([0xFF, 0xFE] + TextSample.utf16(text, isBigEndian: false), .utf16LittleEndian),
            ([0xFE, 0xFF] + TextSample.utf16(text, isBigEndian: true), .utf16BigEndian),
        ]
        for (bytes, encoding) in marked {
            let read = try TextSample.text(of: bytes)
            #expect(read.text == text)
            #expect(read.encoding == encoding)
            #expect(try TextSample.text(of: bytes, as: encoding).text == text)
        }
    }

    @Test func aPersonsWordCountsForMoreThanTheMark() throws {
        let read = try TextSample.text(of: [0xEF, 0xBB, 0xBF, 0x41], as: .windows1252)
        #expect(read.text == "ï»¿A")
    }

    @Test func windows1258IsReadAsComposedLetters() throws {
        let bytes = try #require(TextSample.windows1258(TextSample.vietnamese))
        let read = try TextSample.text(of: bytes)
        #expect(read.encoding == .windows1258)
        #expect(Array(read.text.utf8) == Array(TextSample.vietnamese.utf8))
    }

    @Test func asciiSettlesNothing() throws {
        let read = try TextSample.text(of: Array("name,city\nA,B\n".utf8))
        #expect(read.encoding == .utf8)
        #expect(try TextStream(MemoryBytes([]), encoding: nil, file: "list.csv").isEmpty)
    }

    @Test func theFirstChunkWithOtherBytesIsTheSample() throws {
        var bytes = [UInt8](repeating: 0x61, count: TextStream.chunkBytes + 10)
        bytes += [0x20, 0x63, 0x61, 0x66, 0xE9]
        let read = try TextSample.text(of: bytes)
        #expect(read.encoding == .windows1252)
        #expect(read.text.hasSuffix("a café"))
        #expect(read.text.utf8.count == bytes.count + 1)
    }

    /// Foundation decodes with tables of its own.
    @Test(arguments: MatchingRandom.seeds.prefix(60))
    func utf16AgreesWithFoundation(_ seed: UInt64) throws {
        var random = MatchingRandom(seed: seed)
        let scalars = Array("aéĐồ가一\u{3000}€😀𠮷,\n0".unicodeScalars)
        let text = (0..<200).map { _ in String(random.pick(scalars)) }.joined()
        for isBigEndian in [false, true] {
            let bytes = TextSample.utf16(text, isBigEndian: isBigEndian)
            let encoding: TextEncoding = isBigEndian ? .utf16BigEndian : .utf16LittleEndian
            let expected = String(
                data: Data(bytes), encoding: isBigEndian ? .utf16BigEndian : .utf16LittleEndian)
            #expect(try TextSample.text(of: bytes, as: encoding).text == expected, "seed \(seed)")
        }
    }

    @Test func halfALetterIsALostOne() throws {
        let cases: [(bytes: [UInt8], text: String)] = [
            ([0x41, 0x00, 0x42], "A\u{FFFD}"), ([0x3D, 0xD8], "\u{FFFD}"),
            ([0x3D, 0xD8, 0x41, 0x00], "\u{FFFD}A"), ([0x00, 0xDE, 0x41, 0x00], "\u{FFFD}A"),
            ([0x3D, 0xD8, 0x3D, 0xD8, 0x00, 0xDE], "\u{FFFD}\u{1F600}"),
        ]
        for (bytes, text) in cases {
            #expect(try TextSample.text(of: bytes, as: .utf16LittleEndian).text == text)
        }
        #expect(try TextSample.text(of: [0x41, 0x81], as: .windows1252).text == "A\u{FFFD}")
    }

    /// The law of pieces: neither how the bytes arrive nor the room they are read into matters.
    @Test(arguments: MatchingRandom.seeds.prefix(100))
    func theSameTextWhateverThePieces(_ seed: UInt64) throws {
        var random = MatchingRandom(seed: seed)
        let encoding = random.pick(TextEncoding.allCases)
        // Any bytes are a text in some encoding, broken ones included.
        let bytes = (0..<Int.random(in: 1...600, using: &random)).map { _ in
            random.chance(60)
                ? UInt8.random(in: 0x20...0x7E, using: &random)
                : UInt8.random(in: UInt8.min...UInt8.max, using: &random)
        }
        let said: TextEncoding? = random.chance(50) ? encoding : nil
        let whole = try TextSample.text(of: MemoryBytes(bytes), as: said)
        for _ in 0..<4 {
            let piece = Int.random(in: 1...40, using: &random)
            let room = Int.random(in: TextStream.targetBytesMin...80, using: &random)
            let read = try TextSample.text(
                of: PiecemealBytes(bytes, pieceBytes: piece), as: said, targetBytes: room)
            #expect(read.bytes == whole.bytes, "seed \(seed), pieces of \(piece), room of \(room)")
            #expect(read.encoding == whole.encoding, "seed \(seed)")
        }
    }

    /// Letters stand across the border of two chunks at every place they can.
    @Test(arguments: [TextEncoding.windows1258, .utf16LittleEndian, .utf8])
    func aLetterAcrossTwoChunksIsWhole(_ encoding: TextEncoding) throws {
        let letters = encoding == .windows1258 ? "Độ " : "Độ 😀"
        for shift in 0..<8 {
            let fillers = TextStream.chunkBytes - 8 + shift
            let bytes: [UInt8]
            switch encoding {
            case .windows1258:
                let tail = try #require(TextSample.windows1258(letters))
                bytes = [UInt8](repeating: 0x61, count: fillers) + tail
            case .utf16LittleEndian:
                let units = [UInt8](repeating: 0x61, count: fillers / 2 * 2)
                bytes = units + TextSample.utf16(letters, isBigEndian: false)
            default: bytes = [UInt8](repeating: 0x61, count: fillers) + Array(letters.utf8)
            }
            let read = try TextSample.text(of: bytes, as: encoding)
            #expect(read.text.hasSuffix(letters), "shift \(shift)")
            #expect(!read.text.contains("\u{FFFD}"))
        }
    }
}
