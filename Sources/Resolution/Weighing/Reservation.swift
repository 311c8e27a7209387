/// When a pair is left to a person however much agrees: the firms' names contradict each other,
/// and no number, domain or address that is given out once says that they are one.
///
/// Workshops of one street share all of a vague address and the words of their trade; only their
/// names tell them apart.
struct Reservation: Sendable {
    private let name: UInt64?
    private let identifying: [UInt64]
    private let door: (number: UInt64, street: UInt64)?

    init(_ comparisons: [Comparison], columns: [ColumnPlan]) {
        func places(_ isSought: (ColumnKind) -> Bool) -> [UInt64] {
            comparisons.indices.filter { place in
                comparisons[place].columns.first.map { $0 >= 0 && isSought(columns[$0].kind) }
                    ?? false
            }.map { UInt64(4 * $0) }
        }
        name = places { $0 == .name }.first
        let number = places { $0 == .streetNumber }.first
        let street = places { $0 == .street }.first
        door = number.flatMap { number in street.map { (number, $0) } }
        identifying = places { kind in
            switch kind {
            case .taxNumber, .phone, .email, .domain, .identifier: true
            default: false
            }
        }
    }

    /// - Parameter pattern: the levels of all comparisons.
    @inline(__always)
    func holds(_ pattern: UInt64) -> Bool {
        guard let name else { return false }
        switch Self.level(name, pattern) {
        case .some where isOneDoor(pattern): return false
        case .some, .conflict, .different: break
        default: return false
        }
        return !identifying.contains { place in
            let level = Self.level(place, pattern)
            return level == .equal || level == .near || level == .close
        }
    }

    /// Whether both stand at one numbered door: then a name that shares something is enough.
    private func isOneDoor(_ pattern: UInt64) -> Bool {
        guard let door else { return false }
        let street = Self.level(door.street, pattern)
        return Self.level(door.number, pattern) == .equal
            && (street == .equal || street == .near || street == .close)
    }

    @inline(__always)
    private static func level(_ place: UInt64, _ pattern: UInt64) -> Agreement {
        Agreement(rawValue: UInt8(pattern >> place & 0xF)) ?? .unknown
    }
}
