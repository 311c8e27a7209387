package import Records

/// Why a cut was not understood, and where in its text.
package struct CutError: Error, Hashable {
    package let reason: Reason
    /// The place of the first character that was not understood, from 1.
    package let column: Int
    /// What stands there.
    package let text: String

    package init(_ reason: Reason, column: Int, text: String) {
        self.reason = reason
        self.column = column
        self.text = text
    }

    package enum Reason: Hashable, Sendable {
        /// A word without a colon.
        case fieldMissing
        case fieldUnknown
        case valueMissing(CutField)
        case quoteOpen
        case valueUnknown(CutField)
        /// A name that several regions bear, by identifier.
        case regionAmbiguous([String])
        /// A code that two numberings give to different regions.
        case regionNumberedTwice(NumberedTwice)
        /// A name that several processes, products or standards may mean, by code.
        case conceptAmbiguous([String])
        /// A kind of ownership that is none of these.
        case ownershipUnknown([String])
        /// A region of another day than the one whose regions are asked for.
        case regionFormer(FormerRegion, on: CalendarDate)
        case dateUnreadable
        /// A field that can be said only once, or not be excluded.
        case repeated(CutField)
        case notExcludable(CutField)
        case tooLong(limit: Int)
        case tooManyTerms(limit: Int)
    }

    /// What is wrong, where, and what to do about it.
    package func sentence(in language: Language) -> String {
        let (english, vietnamese) = sentences
        return language == .vietnamese
            ? "Vị trí \(column), “\(text)”: \(vietnamese)"
            : "Column \(column), “\(text)”: \(english)"
    }

    private static let fieldList = CutField.allCases.map(\.rawValue).joined(separator: ", ")

    /// Kinds that are named (own choice: a line or two).
    private static let kindsNamedMax = 12

    private static func some(of kinds: [String]) -> String {
        let named = kinds.prefix(kindsNamedMax).joined(separator: ", ")
        return kinds.count > kindsNamedMax ? named + ", …" : named
    }

    private var sentences: (String, String) {
        switch reason {
        case .fieldMissing:
            (
                "a term is a field, a colon and a value, such as country:VN",
                "mỗi điều kiện gồm tên trường, dấu hai chấm và giá trị, ví dụ country:VN"
            )
        case .fieldUnknown:
            (
                "there is no such field; the fields are \(Self.fieldList)",
                "không có trường này; các trường là \(Self.fieldList)"
            )
        case .valueMissing(let field):
            (
                "a value is missing: \(field.explanation(in: .english))",
                "thiếu giá trị: \(field.explanation(in: .vietnamese))"
            )
        case .quoteOpen:
            ("a quotation mark is not closed; add one", "thiếu dấu ngoặc kép đóng; hãy thêm vào")
        case .valueUnknown(let field):
            (
                "the catalogue knows no such value; give \(field.explanation(in: .english))",
                "danh mục không có giá trị này; hãy ghi \(field.explanation(in: .vietnamese))"
            )
        case .regionAmbiguous(let ids), .conceptAmbiguous(let ids):
            (
                "it may mean \(ids.joined(separator: " or ")); write which",
                "có thể là \(ids.joined(separator: " hoặc ")); hãy ghi rõ mã"
            )
        case .ownershipUnknown(let known):
            (
                "there is no such ownership; the kinds are " + Self.some(of: known),
                "không có loại hình sở hữu này; các loại hình là " + Self.some(of: known)
            )
        case .regionNumberedTwice(let twice):
            (twice.sentence(in: .english), twice.sentence(in: .vietnamese))
        case .regionFormer(let former, let vintage):
            (
                former.sentence(on: vintage, in: .english),
                former.sentence(on: vintage, in: .vietnamese)
            )
        case .dateUnreadable:
            ("a day is written 2026-01-31", "ngày được ghi theo dạng 2026-01-31")
        case .repeated(let field):
            (
                "\(field.rawValue) is said twice; leave one out",
                "\(field.rawValue) được ghi hai lần; hãy bỏ bớt một"
            )
        case .notExcludable(let field):
            (
                "\(field.rawValue) cannot be excluded; take the minus away",
                "không thể loại trừ \(field.rawValue); hãy bỏ dấu trừ"
            )
        case .tooLong(let limit):
            (
                "a cut has at most \(limit) characters; shorten it",
                "điều kiện lọc dài tối đa \(limit) ký tự; hãy rút gọn"
            )
        case .tooManyTerms(let limit):
            (
                "a cut has at most \(limit) terms; leave some out",
                "tối đa \(limit) điều kiện; hãy bỏ bớt"
            )
        }
    }
}
