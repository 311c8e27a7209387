import TestSupport
import Testing
import TextAnalysis

@Suite struct PhraseSpotterTests {
    private static let spotter = PhraseSpotter([
        (phrase: "dập", tag: "stamping"), (phrase: "dập nguội", tag: "cold-stamping"),
        (phrase: "đúc", tag: "casting"), (phrase: "Đức", tag: "germany"),
        (phrase: "hàn", tag: "welding"), (phrase: "Hàn Quốc", tag: "korea"),
        (phrase: "hàn TIG", tag: "tig"), (phrase: "may", tag: "sewing"),
        (phrase: "máy", tag: "machine"), (phrase: "SUS304", tag: "sus304"),
        (phrase: "304", tag: "304"), (phrase: "kỹ thuật", tag: "technique"),
        (phrase: "metal stamping", tag: "stamping"), (phrase: "mould", tag: "mould"),
        (phrase: "프레스 가공", tag: "stamping"), (phrase: "プレス加工", tag: "stamping"),
        (phrase: "mạ", tag: "plating"), (phrase: "xi mạ", tag: "plating"),
        (phrase: "Đồng Nai", tag: "dong-nai"), (phrase: "ép", tag: "moulding"),
        (phrase: "ép", tag: "pressing"),
    ])

    @Test(arguments: [
        ("nhà máy dập nguội", ["machine", "cold-stamping"]),
        ("dập, hàn và đúc", ["stamping", "welding", "casting"]),
        ("DAP NGUOI inox SUS-304", ["cold-stamping", "sus304"]), ("SUS 304", ["sus304"]),
        ("thép 304", ["304"]), ("Metal Stampings", ["stamping"]), ("moulds", ["mould"]),
        ("프레스가공", ["stamping"]), ("ﾌﾟﾚｽ加工", ["stamping"]), ("kĩ thuật", ["technique"]),
        ("KỸ THUẬT", ["technique"]), ("Ðồng Nai", ["dong-nai"]), ("nothing here", []), ("", []),
    ])
    func findsPhrasesHoweverTheyAreSpelled(text: String, tags: [String]) {
        #expect(found(text) == tags)
    }

    @Test func theLongestPhraseShieldsTheOnesInside() {
        #expect(found("xuất khẩu Hàn Quốc") == ["korea"])
        #expect(found("hàn, Hàn Quốc, hàn TIG") == ["welding", "korea", "tig"])
        #expect(found("xi mạ") == ["plating"])
    }

    @Test func inATextWithMarksTonesDecide() {
        #expect(found("đúc áp lực") == ["casting"])
        #expect(found("khách hàng Đức") == ["germany"])
        #expect(found("máy may") == ["machine", "sewing"])
        #expect(found("mã số, má phanh") == [])
        #expect(found("công ty Han Quoc") == [])
    }

    @Test func inATextWithoutMarksOnlyLongerPhrasesAreNotGuesses() {
        #expect(found("Han Quoc") == ["korea"])
        #expect(found("han tig, xi ma") == ["tig", "plating"])
        #expect(found("duc, han, ma, dap") == [])
        #expect(found("may") == ["sewing"])
    }

    @Test func signsOfMeasureDoNotMakeATextMarked() {
        #expect(found("dap nguoi Ø20 ±5 µm") == ["cold-stamping"])
    }

    @Test(arguments: [",", ";", "|", "/", "\n", "、", "，", "・", "•", "·", " ; "])
    func aPhraseDoesNotRunOverASignThatDividesLists(sign: String) {
        #expect(found("hàn\(sign)TIG") == ["welding"])
        #expect(found("プレス\(sign)加工") == [])
        #expect(found("metal\(sign)stamping, metal stamping") == ["stamping"])
    }

    @Test(arguments: ["-", " - ", " ", "  ", ".", "+"])
    func otherSignsJoin(sign: String) {
        #expect(found("metal\(sign)stamping") == ["stamping"])
    }

    @Test func aPhraseGivenWithADividingSignIsFoundWithAndWithoutIt() {
        let spotter = PhraseSpotter([
            (phrase: "Dập cắt, đột lỗ", tag: 1), (phrase: "MIG/MAG welding", tag: 2),
            (phrase: "ISO 9001", tag: 3),
        ])
        func tags(_ text: String) -> [[Int]] { spotter.spots(in: AnalysedText(text)).map(\.tags) }
        #expect(tags("dập cắt, đột lỗ; dập cắt đột lỗ") == [[1], [1]])
        #expect(tags("MIG / MAG welding, MIG MAG welding") == [[2], [2]])
        #expect(tags("MIG MAG, welding") == [])
        #expect(tags("ISO, 9001") == [])
    }

    @Test func anAmbiguousPhraseGivesAllItsMeaningsSorted() {
        let spots = Self.spotter.spots(in: AnalysedText("ép"))
        #expect(spots.map(\.tags) == [["moulding", "pressing"]])
    }

    @Test func aSpotSaysWhichTokensItCovers() {
        let spots = Self.spotter.spots(in: AnalysedText("nhà máy dập nguội"))
        #expect(spots.map(\.tokens) == [1..<2, 2..<4])
    }

    /// Against trying every phrase at every place, in a text of words from the phrases.
    @Test(arguments: MatchingRandom.seeds)
    func agreesWithTryingEveryPhraseEverywhere(seed: UInt64) {
        var random = MatchingRandom(seed: seed)
        let words = ["a", "b", "c", "d"]
        let phrases = (0..<6).map { _ in
            (0..<Int.random(in: 1...3, using: &random)).map { _ in random.pick(words) }
        }
        let text = (0..<15).map { _ in random.pick(words) }
        var expected: [Range<Int>] = []
        var position = 0
        while position < text.count {
            let longest = phrases.filter { text[position...].starts(with: $0) }.map(\.count).max()
            if let longest { expected.append(position..<position + longest) }
            position += longest ?? 1
        }
        let spotter = PhraseSpotter(
            phrases.enumerated().map { (phrase: $1.joined(separator: " "), tag: $0) })
        let spots = spotter.spots(in: AnalysedText(text.joined(separator: " ")))
        #expect(spots.map(\.tokens) == expected, "seed \(seed)")
    }

    private func found(_ text: String) -> [String] {
        Self.spotter.spots(in: AnalysedText(text)).flatMap(\.tags)
    }
}
