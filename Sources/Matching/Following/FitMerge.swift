import Records

/// Several small indexes of a state that are to become one; made apart from whoever searches.
package struct FitMerge: Sendable {
    /// By which the generation is known again.
    let generation: FitColumns
    let parts: [FitIndex]
    private let bench: Bench

    init(_ parts: [FitIndex], of current: CurrentFit) {
        generation = current.generation.columns
        self.parts = parts
        bench = current.bench
    }

    /// One index of all suppliers of these parts, from columns to columns: no profile is needed,
    /// since what words say is settled by the generation.
    ///
    /// - Complexity: O(what the suppliers state).
    package func merged() -> FitIndex {
        var readers = parts.map { FitPartReader($0.columns) }
        var builder = FitPartBuilder(bench)
        for member in members { builder.add(member.number, of: &readers[member.part]) }
        return builder.finish()
    }

    /// Everybody who is not withdrawn, by identifier.
    private var members: [(supplier: OrganisationID, part: Int, number: Int)] {
        var members: [(supplier: OrganisationID, part: Int, number: Int)] = []
        for (place, part) in parts.enumerated() {
            for number in part.numbers {
                members.append((part.columns.suppliers[number], place, number))
            }
        }
        return members.sorted { $0.supplier < $1.supplier }
    }
}

extension FitIndex {
    /// The numbers of those who are not withdrawn, ascending.
    fileprivate var numbers: [Int] {
        (0..<columns.suppliers.count).filter { !withdrawn.contains($0, in: columns) }
    }
}

extension CurrentFit {
    /// A part is merged with those behind it once they are together a fourth of it or more, so
    /// that parts are few: with every further one there are four times as many suppliers (own
    /// choice; each supplier is moved about as often as there are parts).
    static let mergeShare = 4

    /// The parts that should become one; nil if they are few enough.
    package var mergeDue: FitMerge? {
        var first = parts.count
        var behind = 0
        for place in parts.indices.dropFirst().reversed() {
            let own = parts[place].columns.suppliers.count
            if behind > 0, own <= Self.mergeShare * behind { first = place }
            behind += own
        }
        return first < parts.count ? FitMerge(Array(parts[first...]), of: self) : nil
    }

    /// This state with what a merge made in the place of its parts; nil if there is another
    /// generation since. Who changed since the merge began is not in it.
    ///
    /// - Complexity: O(suppliers of the parts).
    package func adopting(_ merged: FitIndex, of merge: FitMerge) -> CurrentFit? {
        guard generation.columns === merge.generation else { return nil }
        var gone: [OrganisationID] = []
        for part in merge.parts {
            let now = parts.first { $0.columns === part.columns }
            for number in part.numbers
            where now?.withdrawn.contains(number, in: part.columns) ?? true {
                gone.append(part.columns.suppliers[number])
            }
        }
        let old = Set(merge.parts.map { ObjectIdentifier($0.columns) })
        let first = parts.firstIndex { old.contains(ObjectIdentifier($0.columns)) }
        var kept = parts.filter { !old.contains(ObjectIdentifier($0.columns)) }
        kept.insert(merged.withdrawing(gone), at: first ?? kept.count)
        return CurrentFit(kept.keepingFirst { $0.count > 0 }, front: front, bench)
    }
}
