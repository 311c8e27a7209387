import Records

/// What the headings say of the columns, as far as it tells a firm's row from a heading or a total.
///
/// A map that a person wrote may say otherwise; what is passed over is therefore always reported.
struct ColumnRoles {
    /// The columns that say whom or what a row is about. Where no heading tells, it may be any.
    let subjects: Set<Int>
    /// The columns whose numbers nobody adds up: codes, telephone numbers, places.
    let identifying: Set<Int>
    private let headings: [String]
    private let lastNamed: Int

    init(_ columns: [String]) {
        headings = columns
        lastNamed = columns.lastIndex { !$0.isEmpty } ?? -1
        let fields = RecordKind.allCases.map { kind in
            let synonyms = HeaderSynonyms(kind: kind)
            return columns.map { $0.isEmpty ? nil : synonyms.path(of: $0)?.field }
        }
        func places(of wanted: Set<Field>) -> Set<Int> {
            let found = fields.flatMap { fields in
                fields.indices.filter { column in fields[column].map(wanted.contains) ?? false }
            }
            return Set(found)
        }
        let names = places(of: [.name])
        let subjects = names.isEmpty ? places(of: [.title, .text]) : names
        self.subjects = subjects.isEmpty ? Set(columns.indices) : subjects
        identifying = places(of: Self.notAdded)
    }

    private static let notAdded: Set<Field> = [
        .externalID, .identifiers, .phone, .email, .website, .contact, .country, .region, .address,
        .latitude, .longitude, .founded, .certificateNumber,
    ]

    /// Whether cells merged from one column to another are as wide as the list: from the name,
    /// or a column before it, to the end, over headings that differ.
    func isSpanned(by columns: ClosedRange<Int>) -> Bool {
        let first = subjects.min() ?? 0
        guard columns.lowerBound <= first, columns.upperBound >= lastNamed else { return false }
        let last = min(columns.upperBound, headings.count - 1)
        guard columns.lowerBound <= last else { return false }
        return Set(headings[columns.lowerBound...last].filter { !$0.isEmpty }).count > 1
    }
}
