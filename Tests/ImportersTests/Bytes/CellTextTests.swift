import TestSupport
import Testing

@testable import Importers

struct CellTextTests {
    @Test(
        arguments: [
            (" a b ", "a b"), ("\u{A0}\n\ta\r\n", "a"), ("", ""), (" \u{A0} ", ""), ("a", "a"),
            ("\u{3000}a", "\u{3000}a"),
        ])
    func blanksGoFromTheEndsOnly(_ text: String, trimmed: String) {
        #expect(CellText.trimmed(text) == trimmed)
        let bytes = Array(text.utf8)
        let asBytes = bytes.withUnsafeBufferPointer { Array(CellMaker.trimmed($0)) }
        #expect(asBytes == Array(trimmed.utf8), "the trimming of bytes is the same")
    }

    @Test func tabsAndLineBreaksAreNoHarmfulControls() {
        let harmless = (UInt8.min...UInt8.max).filter { $0 < 0x20 && !CellText.isControl($0) }
        #expect(harmless == [0x09, 0x0A, 0x0B, 0x0C, 0x0D])
        #expect(CellText.isControl(0x7F))
        #expect(!CellText.isControl(0x80))
    }

    /// The traits spare a second look; what they leave out must not be there.
    @Test(arguments: MatchingRandom.seeds)
    func traitsMissNothing(_ seed: UInt64) {
        var random = MatchingRandom(seed: seed)
        let scalars: [Unicode.Scalar] = [
            "a", "?", "\u{0}", "\u{1}", "\t", "é", "e", "\u{301}", "\u{323}", "Đ", "\u{FFFD}",
            "가", "\u{1100}", "\u{1161}", "ộ", "\u{11A8}", "\u{FB01}",
        ]
        let text = String(
            String.UnicodeScalarView((0..<12).map { _ in random.pick(scalars) }))
        let bytes = Array(text.utf8)
        let traits = bytes.withUnsafeBufferPointer { ByteTraits.of($0) }
        let all: ByteTraits = [.control, .questionMark, .lost]
        #expect(
            CellText.reasons(text, traits: traits) == CellText.reasons(text, traits: all),
            "seed \(seed)")
        let isComposed = Array(CellText.composed(text).utf8) == bytes
        #expect(isComposed || traits.contains(.decomposed), "seed \(seed): \(text)")
    }
}
