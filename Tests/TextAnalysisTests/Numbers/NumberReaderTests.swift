import TestSupport
import Testing
import TextAnalysis

@Suite struct NumberReaderTests {
    @Test(arguments: [
        ("1.500.000 sp/tháng", "1500000"), ("1,500,000 pcs", "1500000"), ("1 500 000", "1500000"),
        ("1'500'000", "1500000"), ("1.500", "1500"), ("1,500", "1500"), ("1500", "1500"),
        ("1\u{A0}500\u{202F}000 cái", "1500000"), ("12.5", "12.5"), ("12,5", "12.5"),
        ("0.500", "0.500"), ("0,500", "0.500"), ("1500.250", "1500.250"), ("1.500,5", "1500.5"),
        ("1,500.25", "1500.25"), ("1 500,5", "1500.5"), ("３００人", "300"), ("１，５００個", "1500"),
        ("500", "500"), ("0", "0"), ("007", "7"),
    ])
    func readsWholeNumbersInEveryCustom(text: String, value: String) {
        #expect(written(text, .whole) == [value])
    }

    @Test(arguments: [
        ("1.500 mm", "1.500"), ("1,500 mm", "1500"), ("0,02", "0.02"), ("±0.005", "0.005"),
        ("±.005 in", "0.005"), (".5", "0.5"), ("(.25)", "0.25"), ("2.000,5", "2000.5"),
        ("12,75 kg", "12.75"),
    ])
    func readsMeasuresWithADecimalPoint(text: String, value: String) {
        #expect(written(text, .measure) == [value])
    }

    @Test(arguments: [
        ("1,5 triệu", "1500000"), ("2 TRIỆU sp", "2000000"), ("10 nghìn", "10000"),
        ("10 ngàn", "10000"),
        ("5k pcs", "5000"), ("5K", "5000"), ("1.5 million", "1500000"), ("2 Million", "2000000"),
        ("3 tr", "3000000"), ("2 tỷ", "2000000000"), ("5만개", "50000"), ("월 30만 개", "300000"),
        ("5千個", "5000"), ("10万個/月", "100000"), ("2백만", "2000000"), ("3億", "300000000"),
        ("1만 5천개", "15000"), ("1万5000個", "15000"), ("2억 3천만 5백", "230000000|5"),
        ("100k개", "100000"),
        ("1.2345 triệu", "1234500"), ("0,25 triệu", "250000"),
    ])
    func appliesTheMultiplierThatFollows(text: String, values: String) {
        #expect(written(text, .whole).joined(separator: "|") == values)
    }

    @Test(arguments: [
        ("10 kg", "10"), ("10 kỹ sư", "10"), ("5 trucks", "5"), ("3 triển lãm", "3"),
        ("10만 300톤", "100000|300"),
        ("4 mil", "4"), ("5 millimetres", "5"), ("8 tranh", "8"),
    ])
    func leavesWordsThatOnlyBeginLikeAMultiplier(text: String, values: String) {
        #expect(written(text, .whole).joined(separator: "|") == values)
    }

    @Test(arguments: [
        ("200x300x80", ["200", "300", "80"]), ("200 x 300 x 80 mm", ["200", "300", "80"]),
        ("200mmX300mm", ["200", "300"]), ("200×300", ["200", "300"]),
        ("200*300*80", ["200", "300", "80"]),
        ("Ø20 x 500", ["20", "500"]), ("200Lx100Wx50H", ["200", "100", "50"]),
        ("M8x1.25", ["1.25"]),
        ("10-20 ngày", ["10", "20"]), ("10 ~ 20", ["10", "20"]), ("5, 10", ["5", "10"]),
    ])
    func readsEachNumberOfASizeOrARange(text: String, values: [String]) {
        #expect(written(text, .whole) == values)
    }

    @Test(arguments: [
        "S45C", "PA66", "SUS304", "M8", "max20", "H13", "", "abc", "SKD11, SKD61", "A380.0",
    ])
    func digitsInsideANameAreNoAmount(text: String) {
        #expect(written(text, .whole) == [])
    }

    @Test(arguments: [
        "31.12.2027", "1.2.3", "192.168.1.1", "1,2,3", "1.50.000", "1.500.00,5", "1234567890123456",
    ])
    func whatFollowsNoCustomIsNoAmount(text: String) {
        #expect(written(text, .whole) == [])
    }

    @Test(arguments: [
        ("-5", "-5"), ("−5", "-5"), ("(-5)", "-5"), ("nhiệt độ -40", "-40"), ("- 5", "5"),
        ("10 -20", "10|20"),
        ("SUS-304", "304"), ("a-5", "5"), ("-1.500,5", "-1500.5"), ("-.5", "-0.5"),
        ("-2k", "-2000"),
    ])
    func aMinusCountsOnlyBeforeANumberOfItsOwn(text: String, values: String) {
        #expect(written(text, .whole).joined(separator: "|") == values)
    }

    @Test(arguments: [
        ("1/64 inch", "0.015625"), ("1/2 kg", "0.5"), ("1 1/2\"", "1.5"), ("1-1/2 in", "1.5"),
        ("3/8", "0.375"), ("1/100 mm", "0.01"), ("1/2 x 3/4", "0.5|0.75"), ("-1/2", "-0.5"),
        ("1⁄2", "0.5"), ("24/7", "24|7"), ("10/20 ngày", "10|20"), ("1/3", ""), ("2/3 kg", ""),
        ("1/2/2027", "1|2|2027"), ("200/300/400", "200|300|400"), ("7/10", "7|10"),
    ])
    func readsFractionsThatHaveExactDecimals(text: String, values: String) {
        #expect(written(text, .measure).joined(separator: "|") == values)
    }

    @Test(arguments: [
        ("5e-3", "0.005"), ("1e6", "1000000"), ("1.5E6 pcs", "1500000"), ("10^6 pcs", "1000000"),
        ("10^-3", "0.001"), ("2 x 10^6", "2000000"), ("2×10^3", "2000"), ("-5e-3", "-0.005"),
        ("10 x 10", "10|10"), ("5 e", "5"), ("1e99", ""), ("10^99", ""), ("5em", "5"),
    ])
    func readsPowersOfTen(text: String, values: String) {
        #expect(written(text, .measure).joined(separator: "|") == values)
    }

    @Test func blanksGroupOnlyThreesAfterTheFirstGroup() {
        #expect(written("1,5 300", .whole) == ["1.5", "300"])
        #expect(written("1500 300", .whole) == ["1500", "300"])
        #expect(written("20 30 40", .whole) == ["20", "30", "40"])
        #expect(written("5 000 000", .whole) == ["5000000"])
    }

    @Test func theRangeHoldsSignNumberAndMultiplier() {
        let text = "khoảng 1,5 triệu sp, từ -3,5 đến .25"
        let parts = NumberReader.numbers(in: text, expecting: .whole).map { number in
            String(decoding: Array(text.utf8)[number.range], as: UTF8.self)
        }
        #expect(parts == ["1,5 triệu", "-3,5", ".25"])
    }

    @Test(arguments: [
        ("10-20k", "10000|20000"), ("5 – 10 triệu", "5000000|10000000"), ("1~2만", "10000|20000"),
        ("500-1k", "500|1000"), ("10, 20k", "10|20000"), ("1,5-2 triệu", "1500000|2000000"),
    ])
    func theEndsOfARangeShareTheirMultiplier(text: String, values: String) {
        #expect(written(text, .whole).joined(separator: "|") == values)
    }

    @Test func hundredthsAreFractionsOfTolerancesAlone() {
        #expect(written("5/100", .tolerance) == ["0.05"])
        #expect(written("5/100", .measure) == ["5", "100"])
        #expect(written("24/7", .tolerance) == ["24", "7"])
    }

    @Test func aSignOfInchesBeforeTheTimesSignHidesNoNumber() {
        #expect(written("20\"x10\" 5″x3″ A\"x7", .whole) == ["20", "10", "5", "3", "7"])
        #expect(written("maxx7", .whole) == [])
    }

    @Test func saysWhereAPointMayBeEither() {
        func ambiguous(_ text: String) -> [Bool] {
            NumberReader.numbers(in: text, expecting: .measure).map(\.isAmbiguous)
        }
        #expect(ambiguous("1.500") == [true])
        #expect(
            ambiguous("0.500 1,500 1.50 1.500.000 1.500k") == [false, false, false, false, false])
    }

    @Test func saysWhetherAllDigitsWereRead() {
        func hasUnread(_ text: String) -> Bool {
            NumberReader.numbersAndRest(in: text, expecting: .whole).hasUnread
        }
        #expect(hasUnread("1.2.3 x 5") && !hasUnread("SUS304 5 x 3"))
    }

    @Test func tooLargeForTheMultiplierIsNoAmount() {
        #expect(written("999999999999999 tỷ", .whole) == [])
    }

    /// A random number written in each custom reads back exactly.
    @Test(arguments: MatchingRandom.seeds)
    func whatIsWrittenInACustomReadsBack(seed: UInt64) {
        var random = MatchingRandom(seed: seed)
        let whole = Int64.random(
            in: 0...Int64(pow10(Int.random(in: 1...11, using: &random))), using: &random)
        let decimals = random.pick([0, 1, 2, 4])
        let tail = (0..<decimals).map { _ in String(Int.random(in: 0...9, using: &random)) }
            .joined()
        let expected = decimals == 0 ? String(whole) : "\(whole).\(tail)"
        for (group, point) in [
            (".", ","), (",", "."), (" ", ","), ("\u{A0}", "."), ("'", "."), ("", "."), ("", ","),
        ] {
            let number = grouped(whole, by: group) + (decimals == 0 ? "" : point + tail)
            for text in [number, "≈ \(number) sp", "(\(number))", "số lượng:\(number);"] {
                #expect(written(text, .whole) == [expected], "seed \(seed): \(text)")
            }
        }
    }

    private func pow10(_ power: Int) -> Int { (0..<power).reduce(1) { product, _ in product * 10 } }

    private func grouped(_ number: Int64, by separator: String) -> String {
        var text = ""
        for (index, digit) in String(number).reversed().enumerated() {
            if index > 0, index.isMultiple(of: 3) { text = separator + text }
            text = String(digit) + text
        }
        return text
    }

    /// The numbers found, in plain decimal notation with all their decimals.
    private func written(_ text: String, _ expectation: NumberReader.Expectation) -> [String] {
        NumberReader.numbers(in: text, expecting: expectation).map { number in
            let digits = String(number.value.mantissa.magnitude)
            let decimals = number.value.decimals
            let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
            let sign = number.value.isNegative ? "-" : ""
            return decimals == 0
                ? sign + padded : sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
        }
    }
}
