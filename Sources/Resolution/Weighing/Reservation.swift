/// When a pair is left to a person however much agrees: the firms' names, or the streets or parks
/// of firms of one name, contradict each other, and no number that an office gave out says that
/// they are one. Where one name may be the other, a telephone, domain or mail says so too.
///
/// Workshops of one street share all of a vague address and the words of their trade; only their
/// names tell them apart. Two plants of one firm share its name; only their streets do.
struct Reservation: Sendable {
    private let name: UInt64?
    /// Numbers that an office gives out once.
    private let registered: [UInt64]
    /// Those of them that have a check digit.
    private let checked: UInt64?
    /// What a firm is reached by.
    private let reached: [UInt64]
    private let number: UInt64?
    private let street: UInt64?
    private let park: UInt64?
    /// Whether records of one firm often have a further word in one of their names.
    private let areFurtherWordsUsual: Bool

    /// In such a share of a firm's pairs a further word is no surprise.
    static let furtherUsualMin = 0.15

    /// - Parameter model: what was learned of the names; nil = nothing.
    init(_ comparisons: [Comparison], columns: [ColumnPlan], model: AgreementModel? = nil) {
        func places(_ isSought: (ColumnKind) -> Bool) -> [UInt64] {
            comparisons.indices.filter { place in
                comparisons[place].columns.first.map { $0 >= 0 && isSought(columns[$0].kind) }
                    ?? false
            }.map { UInt64(4 * $0) }
        }
        name = places { $0 == .name }.first
        let further = name.flatMap { place in
            model?.matching[Int(place) / 4][Int(Agreement.further.rawValue)]
        }
        areFurtherWordsUsual = (further ?? 0) >= Self.furtherUsualMin
        number = places { $0 == .streetNumber }.first
        street = places { $0 == .street }.first
        park = places { $0 == .park }.first
        registered = places { $0 == .identifier }
        checked = places { $0 == .taxNumber }.first
        reached = places { $0 == .phone || $0 == .email || $0 == .domain }
    }

    /// - Parameter pattern: the levels of all comparisons.
    @inline(__always)
    func holds(_ pattern: UInt64) -> Bool {
        guard let name else { return false }
        let names = Self.level(name, pattern)
        guard contradicts(names, pattern) else { return false }
        let isRegistered = registered.contains { isEqualOrNear($0, pattern) }
        if isRegistered || isChecked(pattern, names) { return false }
        return Self.areUnlike(names) || !reached.contains { isEqualOrNear($0, pattern) }
    }

    private func isEqualOrNear(_ place: UInt64, _ pattern: UInt64) -> Bool {
        let level = Self.level(place, pattern)
        return level == .equal || level == .near
    }

    /// Whether two names are of two firms, as far as they say: an agent at a fair, a landlord or a
    /// group answers one telephone and reads one mailbox for firms of any number.
    private static func areUnlike(_ names: Agreement) -> Bool {
        names == .some || names == .conflict || names == .different
    }

    /// Whether tax numbers say that two are one: of unlike names only right ones do. Whoever makes
    /// up a number makes up that of the next tenant too.
    private func isChecked(_ pattern: UInt64, _ names: Agreement) -> Bool {
        guard let checked else { return false }
        switch Self.level(checked, pattern) {
        case .equal: return true
        case .near, .close: return !Self.areUnlike(names)
        default: return false
        }
    }

    /// Whether names, or the streets behind one name, contradict each other.
    private func contradicts(_ name: Agreement, _ pattern: UInt64) -> Bool {
        switch name {
        case .unknown: return false
        case .equal, .near, .part: return isElsewhere(pattern)
        case .further: return areFurtherWordsUsual ? isElsewhere(pattern) : true
        case .close: return !isOneDoor(pattern)
        case .some, .conflict, .different: return true
        }
    }

    /// Whether one name stands in two streets, parks or lots of one park: two sites, as far as
    /// anybody can tell. In one lot of one park there are no two streets.
    private func isElsewhere(_ pattern: UInt64) -> Bool {
        switch park.map({ Self.level($0, pattern) }) {
        case .equal: return false
        case .conflict, .different: return true
        default: break
        }
        guard let street else { return false }
        switch Self.level(street, pattern) {
        case .further, .some, .conflict, .different: return true
        default: return false
        }
    }

    /// Whether both stand at one numbered door, or in one lot of one park: then names that are
    /// close are enough. Names that share something are not: two firms of a group, or of a trade,
    /// have one door.
    private func isOneDoor(_ pattern: UInt64) -> Bool {
        if let park, Self.level(park, pattern) == .equal { return true }
        guard let number, let street else { return false }
        let level = Self.level(street, pattern)
        return Self.level(number, pattern) == .equal && (level == .equal || level == .near)
    }

    @inline(__always)
    private static func level(_ place: UInt64, _ pattern: UInt64) -> Agreement {
        Agreement(rawValue: UInt8(pattern >> place & 0xF)) ?? .unknown
    }
}
