import Records

/// How a kind of requirement bears on the verdict when it is a must.
struct Bearing: Hashable, Sendable {
    /// When a shortfall can be closed by one step the supplier could take.
    enum Closing: Hashable, Sendable {
        case always
        /// From `Priors.reachable` of what is asked.
        case whenReachable
        /// When something related is offered already.
        case whenRelated
        case never
    }

    /// False for what is a matter of degree and never stands in a supplier's way.
    let decides: Bool
    /// Whether any shortfall stands in the way: a part that is too big by a tenth is not made.
    let isHardLimit: Bool
    /// Whether it says what is made; a need without such a must leaves that to its wishes.
    let saysWhatIsMade: Bool
    let closing: Closing

    init(of kind: Requirement.Kind) {
        switch kind {
        case .process, .material:
            self.init(saysWhatIsMade: true, closing: .whenRelated)
        case .experience: self.init(saysWhatIsMade: true, closing: .never)
        case .tolerance, .envelope, .weight:
            self.init(isHardLimit: true, closing: .whenReachable)
        case .capacity, .minimumOrder, .leadTime, .readiness: self.init(closing: .whenReachable)
        case .certificate, .language: self.init(closing: .always)
        case .place: self.init(closing: .never)
        case .text: self.init(decides: false, closing: .never)
        }
    }

    private init(
        decides: Bool = true, isHardLimit: Bool = false, saysWhatIsMade: Bool = false,
        closing: Closing
    ) {
        self.decides = decides
        self.isHardLimit = isHardLimit
        self.saysWhatIsMade = saysWhatIsMade
        self.closing = closing
    }

    /// Whether a must with this grade stands in the way. What may still turn out complete
    /// never does.
    func isObstacle(_ grade: GradeInterval) -> Bool {
        guard decides, grade.upper < .one else { return false }
        return grade.upper == .zero || isHardLimit || grade.expected < Priors.half
    }

    /// Whether one step of the supplier could remove the obstacle.
    func isClosable(_ grade: GradeInterval) -> Bool {
        switch closing {
        case .always: true
        case .whenReachable: grade.expected >= Priors.reachable
        case .whenRelated: grade.upper > .zero
        case .never: false
        }
    }
}
