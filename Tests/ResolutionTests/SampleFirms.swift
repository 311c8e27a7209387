import Records

@testable import Resolution

/// A seeded generator: SplitMix64 (Steele, Lea and Flood 2014).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64
    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }

    mutating func happens(_ percent: Int) -> Bool { below(100) < percent }

    /// A word of the first letters of the alphabet.
    mutating func word(upTo length: Int, of letters: Int) -> String {
        let count = below(length + 1)
        return String((0..<count).map { _ in Array("abcdefghij")[below(letters)] })
    }
}

/// Firms as several lists would tell of them: forms, slips, gaps, changed numbers.
struct SampleFirms {
    static let fields: [ComparedField] = [
        .known(.name), .known(.address), .known(.phone), .known(.taxNumber),
        .custom(name: "year", kind: .number),
    ]

    /// Id, texts of the fields, and the true firm.
    private(set) var records: [(id: String, texts: [String], firm: String)] = []
    private var random: SeededGenerator

    init(seed: UInt64, firms: Int) {
        random = SeededGenerator(seed)
        for firm in 0..<firms { add(firm) }
    }

    func list(order: [Int]? = nil) -> ListedRecords {
        var list = ListedRecords(fields: Self.fields)
        for place in order ?? Array(records.indices) {
            list.add(id: records[place].id, texts: records[place].texts)
        }
        return list
    }

    var truth: [String: String] {
        Dictionary(uniqueKeysWithValues: records.map { ($0.id, $0.firm) })
    }

    private mutating func add(_ firm: Int) {
        let name = [word(), word(), ["Cơ khí", "Nhựa", "Dệt may", "Bao bì"][random.below(4)]]
            .joined(separator: " ")
        let street = "\(1 + random.below(200)) \(word()) \(word())"
        let phone = "09" + digits(8)
        let tax = Self.validTax(digits(9)) ?? ""
        let year = 1985 + random.below(38)
        for copy in 0..<(1 + random.below(4)) {
            var written = ["Công ty TNHH ", "CTY CP ", ""][random.below(3)] + name
            if copy > 0, random.happens(30) { written = slip(written) }
            let texts = [
                written,
                random.happens(10) ? "" : copy > 0 && random.happens(20) ? slip(street) : street,
                random.happens(30) ? "" : random.happens(5) ? "09" + digits(8) : phone,
                random.happens(50) ? "" : tax, random.happens(20) ? "" : String(year),
            ]
            records.append(("r\(records.count)", texts, "f\(firm)"))
        }
    }

    private mutating func word() -> String {
        let starts = ["Hoa", "Minh", "Tan", "Phu", "Dai", "Quang", "Thanh", "Viet", "Nam", "Bac"]
        let ends = ["phat", "long", "thinh", "son", "hai", "vinh", "an", "duc", "tien", "loc"]
        return starts[random.below(10)] + ends[random.below(10)]
            + ["", "ko", "ra", "mi", "to"][random.below(5)]
    }

    private mutating func digits(_ count: Int) -> String {
        (0..<count).map { _ in String(random.below(10)) }.joined()
    }

    private mutating func slip(_ text: String) -> String {
        var letters = Array(text)
        guard letters.count > 4 else { return text }
        let place = 1 + random.below(letters.count - 2)
        if random.happens(50) {
            letters.remove(at: place)
        } else {
            letters.swapAt(place, place + 1)
        }
        return String(letters)
    }

    /// Nine digits with the check digit that makes them a tax number; nil where none does.
    private static func validTax(_ nine: String) -> String? {
        (0...9).lazy.map { nine + String($0) }.first {
            IdentifierScheme.vietnamTaxNumber.read($0).identifier.isValid
        }
    }
}
