/// The distinct values of a column, numbered; 0 stands for "does not say".
final class ColumnValues: Sendable {
    let plan: ColumnPlan
    /// The values as they are compared, for people to read.
    let texts: TextNumbers
    /// Per value, a number that is the same in every list.
    let hashes: Slab<UInt64>
    /// In how many records each value stands.
    let uses: Slab<UInt32>
    /// How many records say something here.
    let known: Int
    /// The chance that two records share a value.
    let chance: Double
    let letters: Letters
    /// Nil where values are compared as wholes.
    let words: WordLists?
    /// The amounts of a column of numbers; NaN where a value is none.
    let numbers: Slab<Double>?
    /// Per value of a column of tax numbers, the firm's number without its branch, mixed; 0 where
    /// the check digit is not right. Those of one scheme have the same first `schemeBits`.
    let firms: Slab<UInt64>?
    /// The same without the scheme, and whether or not the check digit is right.
    let digits: Slab<UInt64>?
    /// Per value of a column of e-mail addresses, what stands for its domain in a column of such; 0
    /// where it is a provider's.
    let domains: Slab<UInt64>?

    /// - Parameters:
    ///   - uses: in how many records each value stands.
    ///   - counted: how often values and words were counted elsewhere, which then stands in the
    ///     place of what is counted here.
    init(
        plan: ColumnPlan, texts: TextNumbers, uses: Slab<UInt32>,
        counted: TermFrequencies.OfColumn? = nil
    ) {
        self.plan = plan
        self.texts = texts
        hashes = Slab(texts.hashes)
        let uses = counted.map { Slab(texts.hashes.map($0.count(ofValue:))) } ?? uses
        self.uses = uses
        let known =
            counted?.known ?? (1..<max(1, texts.count)).reduce(0) { $0 + Int(uses[$1]) }
        self.known = known
        chance = counted?.chance ?? FrequencyWeights.chance(uses, known: known)
        letters = Letters(texts)
        words =
            plan.kind.isWords ? WordLists(texts: texts, uses: uses, counted: counted) : nil
        if let words, plan.kind == .name {
            FormWords.mark(words)
            words.markTrades(TradeWords.telling)
        }
        let all = 0..<texts.count
        numbers = plan.kind.isNumber ? Slab(all.map { Double(texts[$0]) ?? .nan }) : nil
        let isTaxNumbers = plan.kind == .taxNumber
        firms = isTaxNumbers ? Slab(all.map { Self.firm(texts[$0]) }) : nil
        digits = isTaxNumbers ? Slab(all.map { Self.digits(texts[$0]) }) : nil
        domains = plan.kind == .email ? Slab(all.map { Self.domain(texts[$0]) }) : nil
    }

    private static func domain(_ mail: String) -> UInt64 {
        let domain = WebDomain.key(ofMail: mail)
        return domain.isEmpty ? 0 : TextNumbers.hash(of: domain)
    }

    private static let schemeBits: UInt64 = 16

    /// What stands for the office that gave a verified number.
    @inline(__always)
    static func office(_ firm: UInt64) -> UInt64 { firm >> (64 - schemeBits) }

    /// That of persons' numbers, which have no check digit.
    static let personalOffice = office(firm(CodedValue.personal + " 0"))

    /// A verified number has its scheme before a blank, and its branch behind a hyphen.
    private static func firm(_ text: String) -> UInt64 {
        guard let blank = text.firstIndex(of: " ") else { return 0 }
        let scheme = Mixing.mixed(Mixing.mixed(String(text[..<blank])))
        return scheme << (64 - schemeBits) | digits(text) >> schemeBits | 1
    }

    /// The number itself, without its scheme and its branch.
    private static func digits(_ text: String) -> UInt64 {
        let number = text.firstIndex(of: " ").map { text[text.index(after: $0)...] } ?? text[...]
        let isVietnamese = text.hasPrefix("vn-mst")
        let root = isVietnamese ? number.prefix { $0 != "-" } : number
        return Mixing.mixed(Mixing.mixed(String(root)))
    }
}
