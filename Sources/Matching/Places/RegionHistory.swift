import Catalog
import Records

/// Whether a site of one region lies in another, across the times regions were drawn anew.
///
/// A former region lies in the present one that took it in. The other way round a site known
/// only by the present region may lie in any of the former ones that it holds.
struct RegionHistory: Sendable {
    /// For each former region, the present ones that took it or a part of it in.
    private var successors: [ConceptID: Set<ConceptID>] = [:]
    /// For each present region, the former ones it holds a part of.
    private var formers: [ConceptID: Set<ConceptID>] = [:]

    init(_ catalogue: Catalogue) {
        for change in catalogue.regionChanges {
            successors[change.from, default: []].insert(change.to)
            formers[change.to, default: []].insert(change.from)
        }
    }

    /// Where a region is one of several possible ones, each is expected alike.
    func grade(of region: ConceptID, in asked: ConceptID) -> GradeInterval {
        if region == asked { return .satisfied }
        if let present = successors[region], present.contains(asked) {
            return Self.oneOf(present.count)
        }
        guard let held = formers[region], held.contains(asked) else { return .failed }
        return Self.oneOf(held.count)
    }

    private static func oneOf(_ count: Int) -> GradeInterval {
        count == 1 ? .satisfied : .unknown(expected: Score(1, over: count))
    }
}
