import TestSupport
import Testing

@testable import Importers

struct UTF8EvidenceTests {
    /// The standard library's own validation is the oracle.
    @Test(arguments: MatchingRandom.seeds)
    func aSequenceIsOneWhereTheLibrarySaysSo(_ seed: UInt64) {
        var random = MatchingRandom(seed: seed)
        let bytes = (0..<4).map { index in
            index == 0
                ? UInt8.random(in: 0xC0...0xFF, using: &random)
                : UInt8.random(in: 0x70...0xCF, using: &random)
        }
        let valid = (2...4).first { String(validating: bytes.prefix($0), as: UTF8.self) != nil }
        #expect(UTF8Evidence.sequenceLength(bytes, at: 0) == valid, "seed \(seed): \(bytes)")
    }

    @Test func everyLetterIsASequence() {
        for value in stride(from: UInt32(0x80), through: 0x10FFFF, by: 251) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let bytes = Array(String(scalar).utf8)
            #expect(UTF8Evidence.sequenceLength(bytes, at: 0) == bytes.count)
        }
    }

    @Test func aSampleCutInALetterIsNotBroken() {
        let bytes = Array("Đồng Nai".utf8)
        for count in 1...bytes.count {
            #expect(
                UTF8Evidence(Array(bytes.prefix(count)), isCut: true).breaks == 0, "\(count) bytes")
        }
        let whole = UTF8Evidence(Array("caf".utf8) + [0xE9], isCut: false)
        #expect(whole.breaks == 1, "at the end of a file nothing follows")
    }

    @Test func aFewBrokenBytesDoNotSpeakAgainstManyLetters() {
        let letters = Array(String(repeating: "đ", count: UTF8Evidence.sequencesPerBreakMin).utf8)
        #expect(UTF8Evidence(letters + [0xFF, 0x20], isCut: false).isConvincing)
        let fewer = Array(letters.dropLast(2)) + [0xFF, 0x20]
        #expect(!UTF8Evidence(fewer, isCut: false).isConvincing)
    }
}
