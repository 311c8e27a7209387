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
    /// How hard a step is: first by its kind, from a decision of the office to a new machine
    /// and a new trade (own choice), then by how far it goes, then by name.
    private var effort: (kind: Int, extent: Int64, name: String) {
        switch self {
        case .acceptOrder(let pieces): (0, -Int64(pieces), "")
        case .deliverWithin(let days): (1, -Int64(days), "")
        case .speakLanguage(let code): (2, 0, code)
        case .obtainCertificate(let standard, let day): (3, -Int64(day.dayNumber), standard.text)
        case .reachCapacity(let pieces): (4, Int64(pieces), "")
        case .holdTolerance(let width): (5, -width.nanometres, "")
        case .reachReadiness(let level): (6, Int64(level.level), level.framework)
        case .handleWeight(let mass): (7, mass.micrograms, "")
        case .handleEnvelope(let envelope):
            (8, envelope.sides[0].nanometres, "\(envelope.sides.map(\.nanometres))")
        case .addMaterial(let material): (9, 0, material.text)
        case .addProcess(let process): (10, 0, process.text)
        }
    }

    func isEasier(than other: GapStep) -> Bool { effort < other.effort }
}
