import Testing

@testable import Importers

@Suite struct NumberTextTests {
    @Test(arguments: [
        ("101248141", "101248141"), ("1.01248141E8", "101248141"), ("120.0", "120"),
        ("3.1400000000000001", "3.14"), ("0.1", "0.1"), ("-3", "-3"), ("0", "0"), ("-0", "0"),
        ("1.2340000000000001E-5", "0.00001234"), ("1E20", "100000000000000000000"),
        ("1.5E+300", "15" + String(repeating: "0", count: 299)), ("007", "7"),
        ("2.5", "2.5"), ("n/a", "n/a"), ("9007199254740993", "9007199254740992"),
    ])
    func writesNumbersAsAPersonWould(written: String, shown: String) {
        let bytes = Array(written.utf8)
        #expect(bytes.withUnsafeBufferPointer(NumberText.of) == shown)
    }

    @Test func readsBackAsTheSameNumber() {
        var seed: UInt64 = 4_711
        print("readsBackAsTheSameNumber seed \(seed)")
        for _ in 0..<20_000 {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let number = Double(bitPattern: seed)
            guard number.isFinite else { continue }
            let text = NumberText.of(number)
            #expect(Double(text) == number)
            #expect(!text.contains("e"))
        }
    }

    @Test func padsOnlyWholeNumbers() {
        #expect(NumberText.padded("101248141", to: 10) == "0101248141")
        #expect(NumberText.padded("1234567890123", to: 10) == "1234567890123")
        #expect(NumberText.padded("-5", to: 10) == "-5")
        #expect(NumberText.padded("2.5", to: 10) == "2.5")
    }
}
