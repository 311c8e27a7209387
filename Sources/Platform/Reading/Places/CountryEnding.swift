import Catalog
import TextAnalysis

extension Lexicon {
    /// The country that an address ends with, by name or by a short name; a postcode may follow.
    ///
    /// A name that is a region's too (Hong Kong) does not count here: the region says more.
    func country(ending address: String) -> String? {
        if let short = shortCountry(ending: address) { return short }
        let text = AnalysedText(address)
        guard let last = places.spots(in: text).last(where: { !$0.tags.countries.isEmpty }),
            last.tags.count == last.tags.countries.count,
            Self.isPostcode(text, last.tokens.upperBound..<text.tokens.count)
        else { return nil }
        return last.tags.countries.first
    }

    /// The country that a text ends with in capitals: `Dallas, TX 75201, USA`, `Leeds UK`.
    ///
    /// Only at the end, since `US` and `ID` are words and numbers elsewhere; most codes of two
    /// letters never, since `Gary, IN` and `Portland, OR` end with American states.
    func shortCountry(ending text: String) -> String? {
        var rest = text[...]
        for _ in 0...Self.postcodeWords {
            rest = rest.trimmingEnd { Self.isAfterCountry($0) }
            let word = rest.trailing { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ".") }
            guard word.contains(where: \.isNumber) else { break }
            rest = rest.dropLast(word.count)
        }
        let word = rest.trailing { $0.isASCII && ($0.isUppercase || $0 == ".") }
        let name = word.filter { $0 != "." }
        let before = rest.dropLast(word.count)
        guard Self.shortNameLengths.contains(name.count),
            before.last.map({ " ,;(/".contains($0) }) ?? true
        else { return nil }
        guard let code = countriesBySpelling[name.lowercased()] else { return nil }
        if Self.shortNames.contains(name) { return code }
        let isOwnPart = before.trimmingEnd { $0 == " " }.last.map { ",;/".contains($0) } ?? true
        let isCode = Self.codes.contains(name) || catalogue.countries[code]?.alpha3 == name
        return isOwnPart && isCode ? code : nil
    }

    /// Short names that no address ends with for another reason.
    private static let shortNames: Set<String> = ["USA", "UK", "UAE", "PRC", "ROK"]

    /// The codes of two letters that count in a last part of their own: of countries whose firms
    /// stand in lists of this region, as far as no American or Canadian state has the same and no
    /// Vietnamese province is shortened so (KH Khánh Hòa, TH Thanh Hóa).
    private static let codes: Set<String> = [
        "CN", "GB", "HK", "JP", "KR", "PH", "SG", "TW", "US", "VN",
    ]

    private static let shortNameLengths = 2...3

    /// British and Canadian postcodes have two words; more is no postcode.
    private static let postcodeWords = 2
    private static let postcodeTokens = 5

    private static func isAfterCountry(_ character: Character) -> Bool {
        " ,;.)\n".contains(character)
    }

    /// Whether words can be a postcode: nothing, or digits with at most two letters in a row.
    private static func isPostcode(_ text: AnalysedText, _ range: Range<Int>) -> Bool {
        guard range.count <= postcodeTokens else { return false }
        let words = range.map { text.tokens[$0].folded }
        let numbers = words.filter { $0.allSatisfy(\.isNumber) }
        return words.isEmpty
            || !numbers.isEmpty && words.allSatisfy { numbers.contains($0) || $0.count <= 2 }
    }
}

extension [LexiconEntry] {
    /// The codes of the countries among the entries.
    var countries: [String] { compactMap(\.country) }
}

extension Substring {
    fileprivate func trimmingEnd(_ isTrimmed: (Character) -> Bool) -> Substring {
        var rest = self
        while let last = rest.last, isTrimmed(last) { rest.removeLast() }
        return rest
    }

    /// The longest end of which each character fits.
    fileprivate func trailing(_ fits: (Character) -> Bool) -> Substring {
        guard let last = lastIndex(where: { !fits($0) }) else { return self }
        return self[index(after: last)...]
    }
}
