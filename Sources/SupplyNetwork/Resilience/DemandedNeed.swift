package import Records

/// What a need asks for, as far as coverage goes.
package struct DemandedNeed: Hashable, Sendable {
    package let id: NeedID
    /// Pieces a month; nil where the need does not say.
    package let pieces: Int?
    /// Where the parts are needed.
    package let place: Coordinate?
    /// The processes it asks for, in order of identifier: needs that ask for the same are alike,
    /// and only their pieces are added.
    package let processes: [ConceptID]
    /// The standards it insists on.
    package let standards: [ConceptID]

    /// More than anybody needs; what asks for more counts as this, so that sums stay numbers.
    package static let piecesMax = 1_000_000_000_000

    package init(
        id: NeedID, pieces: Int?, place: Coordinate? = nil, processes: [ConceptID] = [],
        standards: [ConceptID] = []
    ) {
        self.id = id
        self.pieces = pieces
        self.place = place
        self.processes = processes
        self.standards = standards
    }

    package init(_ need: Need) {
        self.init(
            id: need.id,
            pieces: need.requirements.lazy.compactMap { requirement -> Int? in
                if case .capacity(let pieces) = requirement.kind { pieces } else { nil }
            }.max(),
            place: need.deliveryPoint,
            processes: Set(
                need.requirements.compactMap { requirement -> ConceptID? in
                    if case .process(let process) = requirement.kind { process } else { nil }
                }
            ).sorted(), standards: need.standardsInsistedOn)
    }

    /// What is asked for, for sums: nothing where the need does not say.
    var demand: Int { min(max(0, pieces ?? 0), Self.piecesMax) }
}

extension Need {
    /// Where the parts are needed, where the need names a place that has a point.
    var deliveryPoint: Coordinate? {
        requirements.lazy.compactMap { requirement -> Coordinate? in
            if case .place(let place) = requirement.kind { place.near?.centre } else { nil }
        }.first
    }

    /// The regions the parts are needed in, as the need names them.
    package var deliveryRegions: [ConceptID] {
        requirements.flatMap { requirement -> [ConceptID] in
            if case .place(let place) = requirement.kind { place.regions } else { [] }
        }
    }

    /// The standards that a firm has to hold, each once, in order of identifier.
    var standardsInsistedOn: [ConceptID] {
        Set(
            requirements.compactMap { requirement -> ConceptID? in
                guard case .certificate(let standard) = requirement.kind,
                    requirement.strength == .must
                else { return nil }
                return standard
            }
        ).sorted()
    }
}
