import Records

/// What the values of a compared column are.
enum ColumnKind: Hashable, Sendable {
    /// Further names of the same firm are of the same values as its first.
    case name, otherName, taxNumber, phone, email, domain
    case streetNumber, street, park, lot, ward, district, province, postcode, country
    case givenName, surname, dateOfBirth
    case text, identifier, number, date, category

    /// Whether its values are cut into words, of which rare ones weigh more.
    var isWords: Bool {
        switch self {
        case .name, .otherName, .street, .park, .text, .ward, .district: true
        default: false
        }
    }

    /// Whether its values stand for an amount or a day.
    var isNumber: Bool { self == .number }
}

/// A column that is compared: its kind, and its name for people.
struct ColumnPlan: Hashable, Sendable {
    let title: String
    let kind: ColumnKind

    /// The columns that the fields of a mapping fill, each kind once; custom ones one each.
    static func columns(of fields: [ComparedField]) -> [ColumnPlan] {
        var columns: [ColumnPlan] = []
        for field in fields {
            for plan in plans(of: field) where !columns.contains(where: { $0.title == plan.title })
            {
                columns.append(plan)
            }
        }
        return columns
    }

    private static func plans(of field: ComparedField) -> [ColumnPlan] {
        switch field {
        case .custom(_, let kind): [ColumnPlan(title: field.label, kind: kindOf(kind))]
        case .known(.name): names
        case .known(let known): kinds(of: known).map { ColumnPlan(title: "\($0)", kind: $0) }
        }
    }

    /// Names that are compared of one record at most: no firm of the lists we know has more.
    static let namesMax = 4

    private static let names =
        [ColumnPlan(title: "name", kind: .name)]
        + (2...namesMax).map { ColumnPlan(title: "name \($0)", kind: .otherName) }

    private static func kindOf(_ kind: CustomKind) -> ColumnKind {
        switch kind {
        case .text: .text
        case .identifier: .identifier
        case .number: .number
        case .date: .date
        case .category: .category
        }
    }

    private static func kinds(of field: KnownField) -> [ColumnKind] {
        switch field {
        case .name: [.name]
        case .taxNumber: [.taxNumber]
        case .country: [.country]
        case .phone: [.phone]
        case .email: [.email, .domain]
        case .web: [.domain]
        case .address, .street:
            [.streetNumber, .street, .park, .lot, .ward, .district, .province]
        case .streetNumber: [.streetNumber]
        case .ward: [.ward]
        case .district: [.district]
        case .province: [.province]
        case .postcode: [.postcode]
        case .givenName: [.givenName]
        case .surname: [.surname]
        case .dateOfBirth: [.dateOfBirth]
        }
    }
}
