/// How two values of one comparison stand to each other, best first.
///
/// The raw value is the place in an agreement pattern, four bits wide. What each level is worth is
/// learned from the list; only the names are given.
package enum Agreement: UInt8, Sendable, CaseIterable {
    /// One of the two does not say.
    case unknown
    case equal
    /// All but a slip of the hand.
    case near
    case close
    /// One holds the other, or most of it.
    case part
    /// One holds the other and has a word more that tells firms apart; of names alone.
    case further
    case some
    /// Alike but for what tells apart: another number in the name, another lot, another firm's
    /// right tax number.
    case conflict
    case different

    /// Levels by which two records may be told to be the same.
    package static let count = 9
}

/// What is compared: one column, or a few that say one thing together.
struct Comparison: Hashable, Sendable {
    /// How its columns are compared.
    enum Way: Hashable, Sendable {
        case names, words, person, code, mail, taxNumber, category, number, date
        /// A street, or where one of two names none, the park that it names.
        case street
        /// A house number, or where one of two has none, the lot.
        case door
        /// Ward, district and province, finest first; columns that are missing are negative.
        case place
        /// An industrial park, the lot in it, and the number that some write for the lot.
        case lot
    }

    /// For people; that of its first column where it has one.
    let title: String
    let way: Way
    /// Places in the record's columns.
    let columns: [Int]
    /// The column whose frequent values weigh less when they are equal; nil = none.
    let frequencyColumn: Int?

    /// More would not fit into a pattern.
    static let countMax = 14

    /// The comparisons that a list's columns allow.
    static func all(of columns: [ColumnPlan]) -> [Comparison] {
        var comparisons: [Comparison] = []
        let others = columns.indices.filter { columns[$0].kind == .otherName }
        func place(of kind: ColumnKind) -> Int { columns.firstIndex { $0.kind == kind } ?? -1 }
        for (index, column) in columns.enumerated() {
            guard let way = way(of: column.kind) else { continue }
            let further =
                switch way {
                case .names: others
                case .street: [place(of: .park)]
                case .door: [place(of: .lot), place(of: .park)]
                default: [Int]()
                }
            comparisons.append(
                Comparison(
                    title: column.title, way: way, columns: [index] + further,
                    frequencyColumn: index))
        }
        let units = [place(of: .ward), place(of: .district), place(of: .province)]
        if let finest = units.first(where: { $0 >= 0 }) {
            comparisons.append(
                Comparison(title: "place", way: .place, columns: units, frequencyColumn: finest))
        }
        let park = [place(of: .park), place(of: .lot), place(of: .streetNumber)]
        if park[0] >= 0 {
            comparisons.append(
                Comparison(title: "park", way: .lot, columns: park, frequencyColumn: park[0]))
        }
        return comparisons
    }

    /// Compares further names only where any record has one.
    func without(_ isUsed: [Bool]) -> Comparison {
        guard way == .names else { return self }
        return Comparison(
            title: title, way: way, columns: columns.filter { $0 == columns[0] || isUsed[$0] },
            frequencyColumn: frequencyColumn)
    }

    private static func way(of kind: ColumnKind) -> Way? {
        switch kind {
        case .name: .names
        case .street: .street
        case .text: .words
        case .givenName, .surname: .person
        case .taxNumber: .taxNumber
        case .streetNumber: .door
        case .email: .mail
        case .phone, .postcode, .identifier: .code
        case .domain, .country, .category: .category
        case .number: .number
        case .date, .dateOfBirth: .date
        case .otherName, .park, .lot, .ward, .district, .province: nil
        }
    }
}
