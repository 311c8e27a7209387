package import Records

/// A column that every format writes under the same name.
package struct ExportColumn: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable {
        case text, integer, decimal, flag, day
    }

    /// ASCII letters, digits and underscores, with a letter first.
    package let name: String
    package let kind: Kind
    /// What it holds, with its unit.
    package let english: String
    package let vietnamese: String

    package init(_ name: String, _ kind: Kind, english: String, vietnamese: String) {
        self.name = name
        self.kind = kind
        self.english = english
        self.vietnamese = vietnamese
    }

    package func explanation(in language: Language) -> String {
        language == .vietnamese ? vietnamese : english
    }
}

/// A cell of an exported table.
package enum ExportValue: Hashable, Sendable {
    case text(String)
    case integer(Int)
    /// A finite number.
    case decimal(Double)
    case flag(Bool)
    case day(CalendarDate)
    /// Not known, or kept back.
    case none

    static func text(_ text: String?) -> ExportValue { text.map { .text($0) } ?? .none }
    static func integer(_ number: Int?) -> ExportValue { number.map { .integer($0) } ?? .none }
    static func day(_ day: CalendarDate?) -> ExportValue { day.map { .day($0) } ?? .none }

    static func decimal(_ number: Double?) -> ExportValue {
        number.map { $0.isFinite ? .decimal($0) : .none } ?? .none
    }

    /// The value as plain text: ISO days, numbers as numbers; nil where there is none.
    package var text: String? {
        switch self {
        case .text(let text): text
        case .integer(let number): String(number)
        case .decimal(let number): number.description
        case .flag(let flag): flag ? "true" : "false"
        case .day(let day): day.text
        case .none: nil
        }
    }
}
