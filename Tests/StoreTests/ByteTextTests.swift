import Store
import StoreConformance
import Testing

@Suite struct ByteTextTests {
    @Test func tellsApartWhatSwiftTakesForTheSame() {
        #expect("\u{E9}" == "e\u{301}")
        #expect(ByteText("\u{E9}") != ByteText("e\u{301}"))
        #expect(Set(StoreOddTexts.all.map(ByteText.init)).count == StoreOddTexts.all.count)
    }

    @Test func ordersByBytesOfUTF8() {
        for left in StoreOddTexts.all {
            for right in StoreOddTexts.all {
                let bytes = Array(left.utf8).lexicographicallyPrecedes(Array(right.utf8))
                #expect((ByteText(left) < ByteText(right)) == bytes)
            }
        }
    }
}

@Suite struct CellTextTests {
    @Test func replacesTheSeparatorAlone() {
        let cells = ["", "a\u{1F}b", "\u{1F}\u{1F}", "\u{1E}\u{20}\u{0}", "é"]
        #expect(CellText.storable(cells) == ["", "a b", "  ", "\u{1E}\u{20}\u{0}", "é"])
    }
}

@Suite struct ContentDigestTests {
    @Test func isWrittenInThirtyTwoDigits() {
        #expect(
            ContentDigest(high: 0xAB, low: .max).hexadecimal == "00000000000000abffffffffffffffff")
        #expect(
            ContentDigest(high: 0, low: 1).hexadecimal == "00000000000000000000000000000001")
    }
}
