import Catalog
import Records

/// The relations of a catalogue turned round: for what is asked, everything that answers it.
///
/// Built once per catalogue, so that judging a supplier is a look-up per offered concept.
///
/// - Complexity: building O(concepts · ancestors); a table O(its size).
struct ConceptGraph: Sendable {
    /// For each concept, those that certainly bring it with them.
    private var bringers: [ConceptID: [ConceptID]] = [:]
    private var ancestors: [ConceptID: [ConceptID: Int]] = [:]
    private var children: [ConceptID: [ConceptID]] = [:]
    private var parents: [ConceptID: [ConceptID]] = [:]
    /// For each concept, those that can often stand in for it.
    private var standIns: [ConceptID: [ConceptID]] = [:]
    private var equals: [ConceptID: [ConceptID]] = [:]
    private var overlaps: [ConceptID: [ConceptID]] = [:]

    init(_ catalogue: Catalogue) {
        for (id, concept) in catalogue.concepts {
            ancestors[id] = catalogue.ancestors(of: id)
            parents[id] = concept.broader
            for parent in concept.broader { children[parent, default: []].append(id) }
            for asked in catalogue.implied(by: id).keys { bringers[asked, default: []].append(id) }
            for asked in concept.substitutes { standIns[asked, default: []].append(id) }
        }
        for crosswalk in catalogue.crosswalks {
            link(crosswalk.from, crosswalk.to, isExact: crosswalk.isExact)
            link(crosswalk.to, crosswalk.from, isExact: crosswalk.isExact)
        }
    }

    private mutating func link(_ from: ConceptID, _ to: ConceptID, isExact: Bool) {
        if isExact {
            equals[to, default: []].append(from)
        } else {
            overlaps[to, default: []].append(from)
        }
    }

    /// Whether somebody who offers one concept certainly offers the other.
    func brings(_ offered: ConceptID, _ asked: ConceptID) -> Bool {
        offered == asked || bringers[asked]?.contains(offered) == true
    }

    /// Every concept that answers `asked` in any way, with the best relation in which it does.
    func answers(to asked: ConceptID) -> [ConceptID: ConceptRelation] {
        var answers: [ConceptID: ConceptRelation] = [asked: .exact]
        func note(_ offered: ConceptID, _ relation: ConceptRelation) {
            if let known = answers[offered], !relation.isBetter(than: known) { return }
            answers[offered] = relation
        }
        let full = bringers[asked] ?? []
        for offered in full {
            note(offered, ancestors[offered]?[asked] == nil ? .implied : .narrower)
        }
        for target in [asked] + full {
            for standIn in standIns[target] ?? [] {
                for offered in [standIn] + (bringers[standIn] ?? []) { note(offered, .substitute) }
            }
            for equal in equals[target] ?? [] {
                for offered in [equal] + (bringers[equal] ?? []) { note(offered, .implied) }
            }
        }
        for (offered, steps) in ancestors[asked] ?? [:] { note(offered, .broader(steps: steps)) }
        for offered in overlaps[asked] ?? [] { note(offered, .overlapping) }
        for parent in parents[asked] ?? [] {
            for offered in children[parent] ?? [] { note(offered, .sibling) }
        }
        return answers
    }

    /// Whether nothing is broader: a whole trade such as machining, or all metal.
    ///
    /// What two things share only through a family says little of either: cold heading and
    /// stamping both form metal, and no bolt maker stamps brackets.
    func isFamily(_ concept: ConceptID) -> Bool { parents[concept]?.isEmpty ?? true }

    /// Whether two siblings are kinds of something narrower than a family.
    func areNearSiblings(_ one: ConceptID, _ other: ConceptID) -> Bool {
        let above = parents[other] ?? []
        return (parents[one] ?? []).contains { above.contains($0) && !isFamily($0) }
    }

    /// The steps from one concept up to the nearest common ancestor below a family and down to
    /// the other; nil when they share none.
    func distance(_ one: ConceptID, _ other: ConceptID) -> Int? {
        var aboveOne = ancestors[one] ?? [:]
        aboveOne[one] = 0
        var aboveOther = ancestors[other] ?? [:]
        aboveOther[other] = 0
        return aboveOne.compactMap { id, steps in
            isFamily(id) ? nil : aboveOther[id].map { $0 + steps }
        }.min()
    }

    /// All that is of the same narrow family as a concept: what shares an ancestor with it that is
    /// at most `steps` above it and stands two or more levels below a family.
    func narrowKin(of asked: ConceptID, within steps: Int) -> Set<ConceptID> {
        let shared = (ancestors[asked] ?? [:]).filter { id, distance in
            distance <= steps && (parents[id] ?? []).contains { !isFamily($0) }
        }.keys
        return Set(
            ancestors.lazy.filter { id, above in
                id != asked && shared.contains { above[$0] != nil }
            }.map(\.key))
    }
}
