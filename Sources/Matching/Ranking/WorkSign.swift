import Records

/// Which answer to a requirement is a sign that a supplier does the work a need asks for.
///
/// A supplier may hold every certificate and work the very material without doing the work: a
/// plater of steel parts does not stamp them. Only what it says of the work itself counts.
enum WorkSign: Hashable, Sendable {
    case none
    /// Naming it or something that speaks for it.
    case related
    /// Having made the very product, by whatever process.
    case made

    func isGiven(by reading: Reading) -> Bool {
        switch self {
        case .none: false
        case .related: reading.isStated
        case .made: reading.grade.lower == .one
        }
    }

    /// Whether the supplier may do the work for all that this answer says.
    func isPossible(with reading: Reading) -> Bool {
        self == .related ? reading.grade.upper > .zero : isGiven(by: reading)
    }

    /// The signs of a need's work, one for each requirement.
    ///
    /// The first process that is a must is the work; those after it are steps that follow, which
    /// a supplier of the first often does too or gives out. Without a process that is a must it
    /// is any wished process, then any material or product that is a must, then any wished one.
    /// Next to processes the first product says as much for who has made that very thing.
    static func signs(of requirements: [Requirement], _ graph: ConceptGraph) -> [WorkSign] {
        let all = requirements.indices
        let processes = all.filter { requirements[$0].kind.isProcess }
        let makings = all.filter { requirements[$0].kind.isMaterialOrExperience }
        func musts(_ indices: [Int]) -> [Int] {
            indices.filter { requirements[$0].strength == .must }
        }
        var signs = [WorkSign](repeating: .none, count: requirements.count)
        guard !processes.isEmpty else {
            let asked = musts(makings)
            for index in asked.isEmpty ? makings : asked { signs[index] = .related }
            return signs
        }
        let asked = musts(processes).prefix(1)
        for index in asked.isEmpty ? processes[...] : asked[...] { signs[index] = .related }
        let product = makings.first { requirements[$0].kind.isProduct(below: graph) }
        if let product { signs[product] = .made }
        return signs
    }
}

extension Requirement.Kind {
    fileprivate var isProcess: Bool {
        if case .process = self { true } else { false }
    }

    fileprivate var isMaterialOrExperience: Bool {
        switch self {
        case .material, .experience: true
        default: false
        }
    }

    /// Whether it asks for a product that is more than a whole branch of industry.
    fileprivate func isProduct(below graph: ConceptGraph) -> Bool {
        guard case .experience(let asked) = self else { return false }
        return asked.scheme == .product && !graph.isFamily(asked)
    }
}
