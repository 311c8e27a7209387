/// The distinct values of a column, numbered; 0 stands for "does not say".
final class ColumnValues: Sendable {
    let plan: ColumnPlan
    /// The values as they are compared, for people to read.
    let texts: [String]
    /// In how many records each value stands.
    let uses: Slab<UInt32>
    let letters: Letters
    /// Nil where values are compared as wholes.
    let words: WordLists?
    /// The amounts of a column of numbers; NaN where a value is none.
    let numbers: Slab<Double>?
    /// Per value of a column of tax numbers, the firm's number without its branch, mixed; 0 where
    /// the check digit is not right.
    let firms: Slab<UInt64>?

    init(plan: ColumnPlan, texts: [String], uses: Slab<UInt32>) {
        self.plan = plan
        self.texts = texts
        self.uses = uses
        letters = Letters(texts)
        words = plan.kind.isWords ? WordLists(texts: texts, uses: uses) : nil
        numbers = plan.kind.isNumber ? Slab(texts.map { Double($0) ?? .nan }) : nil
        firms = plan.kind == .taxNumber ? Slab(texts.map(Self.firm)) : nil
    }

    /// How many records say something here.
    var known: Int { (1..<max(1, texts.count)).reduce(0) { $0 + Int(uses[$1]) } }

    /// A verified number has its scheme before a blank, and its branch behind a hyphen.
    private static func firm(_ text: String) -> UInt64 {
        guard let blank = text.firstIndex(of: " ") else { return 0 }
        let number = text[text.index(after: blank)...]
        let isVietnamese = text.hasPrefix("vn-mst")
        let root = isVietnamese ? number.prefix { $0 != "-" } : number
        return Mixing.mixed(Mixing.mixed(String(text[..<blank]) + root)) | 1
    }
}
