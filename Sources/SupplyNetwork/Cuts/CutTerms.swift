/// A cut's text taken apart: fields with their values, and where each stands.
///
/// Terms are separated by blanks, values by commas; a value with either stands in quotation marks.
///
///     region:vn-2025-24,VN-HN -process:plating region:"Bắc Ninh"
struct CutTerms {
    struct Term: Hashable {
        let field: CutField
        let isExcluded: Bool
        let values: [Value]
        let column: Int
    }

    struct Value: Hashable {
        let text: String
        let column: Int
    }

    static let charactersMax = 4_096
    static let termsMax = 64

    private let characters: [Character]
    private var place = 0
    private(set) var terms: [Term] = []

    init(_ text: String) throws(CutError) {
        characters = Array(text)
        guard characters.count <= Self.charactersMax else {
            throw CutError(
                .tooLong(limit: Self.charactersMax), column: Self.charactersMax + 1,
                text: String(characters[Self.charactersMax]))
        }
        skipBlanks()
        while place < characters.count {
            let term = try term()
            guard terms.count < Self.termsMax else {
                throw CutError(
                    .tooManyTerms(limit: Self.termsMax), column: term.column,
                    text: term.field.rawValue)
            }
            terms.append(term)
            skipBlanks()
        }
    }

    private mutating func skipBlanks() {
        while place < characters.count, characters[place].isWhitespace { place += 1 }
    }

    private mutating func term() throws(CutError) -> Term {
        let start = place
        let isExcluded = characters[place] == "-"
        if isExcluded { place += 1 }
        let name = word { $0 == ":" }
        guard place < characters.count, characters[place] == ":" else {
            let text = String(characters[start..<place])
            throw CutError(.fieldMissing, column: start + 1, text: text)
        }
        guard let field = CutField(rawValue: name.lowercased()) else {
            throw CutError(.fieldUnknown, column: place - name.count + 1, text: name)
        }
        var values: [Value] = []
        repeat {
            place += 1
            values.append(try value(of: field))
        } while place < characters.count && characters[place] == ","
        return Term(field: field, isExcluded: isExcluded, values: values, column: start + 1)
    }

    private mutating func word(endsAt isEnd: (Character) -> Bool) -> String {
        let start = place
        while place < characters.count, !characters[place].isWhitespace,
            !isEnd(characters[place])
        {
            place += 1
        }
        return String(characters[start..<place])
    }

    private mutating func value(of field: CutField) throws(CutError) -> Value {
        let start = place
        let text =
            place < characters.count && characters[place] == "\""
            ? try quoted() : word { $0 == "," }
        guard !text.isEmpty else {
            throw CutError(
                .valueMissing(field), column: start + 1,
                text: start < characters.count ? String(characters[start]) : "")
        }
        return Value(text: text, column: start + 1)
    }

    private mutating func quoted() throws(CutError) -> String {
        let start = place
        guard let end = characters[(place + 1)...].firstIndex(of: "\"") else {
            throw CutError(
                .quoteOpen, column: start + 1, text: String(characters[start...]))
        }
        place = end + 1
        return String(characters[start + 1..<end])
    }
}
