import Catalog
import Records
import TestSupport
import Testing
import TextAnalysis

@testable import Matching

/// Reading many texts at once gives the terms of cutting each by itself.
@Suite struct TermReaderTests {
    private static let catalogue = FitTexts.named(MatchingGenerator(seed: 1).catalogue)

    /// Pieces of texts as people write them, and as nobody should.
    private static let pieces = [
        "dập", "DẬP", "dap", "kim loại", "hoà", "hòa", "kỹ", "ky", "xi mạ", "tiền", "Đồng Nai",
        "metal", "stampings", "boxes", "processes", "can", "SUS304", "sus-304", "M8x1.25", "Ø12",
        "프레스", "가공", "プレス", "ﾌﾟﾚｽ", "ねじ", "株式会社", "Ⅳ", "１２", "a\u{301}", "\u{301}",
        "\u{200B}", "·", "、", "，", "/", "--", ".", "“", "…", "ß", "Œuvre", "x²",
        String(repeating: "ab", count: 40), "c0", "c11", "metal stamping", "dập kim loại",
        "welding",
    ]
    private static let fields: [Field] = [.name, .processes, .materials, .description, .remark]

    private static func text(_ random: inout MatchingRandom) -> String {
        (0..<Int.random(in: 0...9, using: &random)).map { _ in
            random.pick(pieces) + random.pick(["", " ", " ", " ", "  ", ", ", "-", ";"])
        }.joined()
    }

    @Test(arguments: MatchingRandom.seeds)
    func readsWhatTheCutterCuts(seed: UInt64) {
        var random = MatchingRandom(seed: seed)
        var corpus = TextCorpusBuilder(ConceptNames(Self.catalogue))
        var reader = TermReader(corpus.names)
        let cutter = TextCutter(corpus.names)
        for number in 1...12 {
            let supplier = MatchingRecords.supplier(UInt64(number)) { profile in
                profile.names = [MatchingRecords.stated(LocalisedText(Self.text(&random)))]
                profile.texts = (0..<4).map { _ in
                    MatchingRecords.stated(
                        FieldText(random.pick(Self.fields), Self.text(&random)))
                }
            }
            let document = corpus.add(supplier, &reader)
            let (expected, lengths) = cut(supplier, cutter)
            let found = Dictionary(
                uniqueKeysWithValues: document.entries.map { ($0.term, $0.counts) })
            let known = expected.compactMap { term, counts in
                corpus.terms[term].map { ($0, counts) }
            }
            #expect(known.count == expected.count, "a term was not read, seed \(seed)")
            #expect(
                found == Dictionary(uniqueKeysWithValues: known),
                "seed \(seed), \(supplier.texts.map(\.value.text))")
            #expect(document.lengths == lengths, "seed \(seed)")
            #expect(document.entries.map(\.term) == document.entries.map(\.term).sorted())
        }
    }

    /// What cutting each text of a supplier by itself gives.
    private func cut(
        _ supplier: Profile, _ cutter: TextCutter
    ) -> (terms: [String: ZoneCounts], lengths: ZoneCounts) {
        var terms: [String: ZoneCounts] = [:]
        var lengths = ZoneCounts.zero
        for (zone, text) in supplier.zonedTexts() {
            let analysed = AnalysedText(text.value.text)
            lengths[zone.rawValue] += Int32(analysed.tokens.count)
            for term in cutter.terms(of: analysed, in: text.value.field) {
                terms[term, default: .zero][zone.rawValue] += 1
            }
        }
        return (terms, lengths)
    }

    @Test func termsKeepTheirNumbers() {
        var random = MatchingRandom(seed: 7)
        var table = TermTable()
        var numbers: [String: Int32] = [:]
        func letters() -> String {
            String(
                (0..<Int.random(in: 0...3, using: &random)).map { _ in random.pick(["a", "ạ"]) })
        }
        for _ in 0..<20_000 {
            let term = random.chance(50) ? letters() : letters() + " " + "\(random.next() % 900)"
            #expect(table[term] == numbers[term])
            let number = table.number(adding: term)
            #expect(numbers[term] ?? Int32(numbers.count) == number)
            numbers[term] = number
        }
        #expect(table.count == numbers.count)
        for (term, number) in numbers { #expect(table[term] == number) }
    }

    @Test func aWordIsNotTheTermOfTwo() {
        var table = TermTable()
        let pair = table.number(adding: "kim loai")
        #expect(table["kim"] == nil && table["loai"] == nil && table["loai kim"] == nil)
        #expect(table.number(adding: table.word("kim"), table.word("loai")) == pair)
        #expect(table.number(adding: "kim") != pair)
    }

    @Test func countsOfOneSupplierAreNotThoseOfAnother() {
        var random = MatchingRandom(seed: 11)
        var counts = TermCounts()
        for size in [3, 900, 200, 3_000, 1, 500, 500] {
            counts.removeAll()
            var expected: [Int32: ZoneCounts] = [:]
            for _ in 0..<(2 * size) {
                // Many share their low bits.
                let term = Int32(Int.random(in: 0..<size, using: &random) * 64)
                let zone = Int.random(in: 0..<4, using: &random)
                counts.add(term, in: zone)
                expected[term, default: .zero][zone] += 1
            }
            let found = Dictionary(
                uniqueKeysWithValues: counts.entries.map { ($0.term, $0.counts) })
            #expect(found == expected)
        }
    }
}
