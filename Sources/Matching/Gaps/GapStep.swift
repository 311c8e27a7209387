package import Records

/// One thing a supplier could do to meet more needs.
package enum GapStep: Hashable, Sendable {
    /// Accept orders of so few pieces.
    case acceptOrder(Int)
    /// Deliver within so many days.
    case deliverWithin(days: Int)
    case speakLanguage(String)
    /// Hold a valid certificate from this day on.
    case obtainCertificate(ConceptID, by: CalendarDate)
    /// Pieces a month.
    case reachCapacity(Int)
    case holdTolerance(Length)
    case reachReadiness(ReadinessLevel)
    case handleWeight(Mass)
    case handleEnvelope(Envelope)
    case addMaterial(ConceptID)
    case addProcess(ConceptID)

    /// The step that would satisfy a requirement; nil where no step of the supplier's does, such
    /// as moving elsewhere or having made something before.
    init?(closing kind: Requirement.Kind, neededOn: CalendarDate) {
        switch kind {
        case .process(let asked): self = .addProcess(asked)
        case .material(let asked): self = .addMaterial(asked)
        case .envelope(let needed): self = .handleEnvelope(needed)
        case .weight(let needed): self = .handleWeight(needed)
        case .tolerance(let needed): self = .holdTolerance(needed)
        case .capacity(let needed): self = .reachCapacity(needed)
        case .minimumOrder(let needed): self = .acceptOrder(needed)
        case .leadTime(let needed): self = .deliverWithin(days: needed)
        case .certificate(let asked): self = .obtainCertificate(asked, by: neededOn)
        case .language(let needed): self = .speakLanguage(needed)
        case .readiness(let needed): self = .reachReadiness(needed)
        case .place, .experience, .text: return nil
        }
    }

    /// Whether having taken this step is having taken the other: ±0.01 mm holds ±0.02 mm, and
    /// an IATF 16949 certificate by March covers ISO 9001 by June.
    func covers(_ other: GapStep, _ graph: ConceptGraph) -> Bool {
        switch (self, other) {
        case (.acceptOrder(let own), .acceptOrder(let asked)): own <= asked
        case (.deliverWithin(let own), .deliverWithin(let asked)): own <= asked
        case (.speakLanguage(let own), .speakLanguage(let asked)): own == asked
        case (.obtainCertificate(let own, let by), .obtainCertificate(let asked, let needed)):
            by <= needed && graph.brings(own, asked)
        case (.reachCapacity(let own), .reachCapacity(let asked)): own >= asked
        case (.holdTolerance(let own), .holdTolerance(let asked)): own <= asked
        case (.reachReadiness(let own), .reachReadiness(let asked)):
            own.framework == asked.framework && own.level >= asked.level
        case (.handleWeight(let own), .handleWeight(let asked)): own >= asked
        case (.handleEnvelope(let own), .handleEnvelope(let asked)):
            // Both are sizes of parts, in which a side of 0 is flat, not without limit.
            zip(asked.sides, own.sides).allSatisfy { $0 <= $1 }
        case (.addMaterial(let own), .addMaterial(let asked)): graph.brings(own, asked)
        case (.addProcess(let own), .addProcess(let asked)): graph.brings(own, asked)
        default: false
        }
    }
}

extension GapStep {
    /// What a step changes, from a decision of the office to a new machine and a new trade (own
    /// choice): the easier kinds first.
    enum Kind: Int, Hashable, Sendable, CaseIterable {
        case order, delivery, language, certificate, capacity, tolerance, readiness, weight
        case envelope, material, process

        /// The kind of step that bears on a requirement; nil where none does.
        init?(changing kind: Requirement.Kind) {
            switch kind {
            case .minimumOrder: self = .order
            case .leadTime: self = .delivery
            case .language: self = .language
            case .certificate: self = .certificate
            case .capacity: self = .capacity
            case .tolerance: self = .tolerance
            case .readiness: self = .readiness
            case .weight: self = .weight
            case .envelope: self = .envelope
            case .material: self = .material
            case .process: self = .process
            case .place, .experience, .text: return nil
            }
        }
    }

    var kind: Kind {
        switch self {
        case .acceptOrder: .order
        case .deliverWithin: .delivery
        case .speakLanguage: .language
        case .obtainCertificate: .certificate
        case .reachCapacity: .capacity
        case .holdTolerance: .tolerance
        case .reachReadiness: .readiness
        case .handleWeight: .weight
        case .handleEnvelope: .envelope
        case .addMaterial: .material
        case .addProcess: .process
        }
    }

    /// How far a step of its kind goes: more is farther, so of where one stands now more is nearer.
    var extent: Int64 {
        switch self {
        case .acceptOrder(let pieces): -Int64(pieces)
        case .deliverWithin(let days): -Int64(days)
        case .obtainCertificate(_, let day): -Int64(day.dayNumber)
        case .reachCapacity(let pieces): Int64(pieces)
        case .holdTolerance(let width): -width.nanometres
        case .reachReadiness(let level): Int64(level.level)
        case .handleWeight(let mass): mass.micrograms
        case .handleEnvelope(let envelope): envelope.sides[0].nanometres
        case .speakLanguage, .addMaterial, .addProcess: 0
        }
    }

    private var name: String {
        switch self {
        case .speakLanguage(let code): code
        case .obtainCertificate(let standard, _): standard.text
        case .reachReadiness(let level): level.framework
        case .handleEnvelope(let envelope): "\(envelope.sides.map(\.nanometres))"
        case .addMaterial(let concept), .addProcess(let concept): concept.text
        default: ""
        }
    }

    /// The order of steps that open as much: by kind, then by how far they go, then by name.
    func isEasier(than other: GapStep) -> Bool {
        (kind.rawValue, extent, name) < (other.kind.rawValue, other.extent, other.name)
    }
}
