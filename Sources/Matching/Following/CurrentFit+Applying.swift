import Records

extension CurrentFit {
    /// The suppliers after some changes; of several of one supplier the last counts.
    ///
    /// - Complexity: O(texts of the profiles + changes · parts · log suppliers).
    package func applying(_ changes: [SupplierChange]) -> CurrentFit {
        var latest: [OrganisationID: Profile?] = [:]
        for change in changes { latest[change.supplier] = .some(change.profile) }
        var added = front.filter { latest[$0.profile.id] == nil }
        var bench = bench
        let profiles = latest.values.compactMap { $0 }
        let documents = bench.corpus.documents(adding: profiles)
        added += zip(profiles, documents).map { Candidate($0, document: $1) }
        added.sort { $0.profile.id < $1.profile.id }
        var parts = parts.map { part in
            part.withdrawing(latest.keys)
        }
        if added.count > Self.frontMax {
            parts.append(FitPartBuilder.index(of: added, bench))
            added = []
        }
        return CurrentFit(parts.keepingFirst { $0.count > 0 }, front: added, bench)
    }
}

extension FitIndex {
    /// The index without some suppliers, who need not be in it.
    func withdrawing(_ suppliers: some Collection<OrganisationID>) -> FitIndex {
        var withdrawn = withdrawn
        let count = withdrawn.count
        for supplier in suppliers {
            guard let number = columns.suppliers.number(of: supplier) else { continue }
            withdrawn.insert(number, in: columns)
        }
        return withdrawn.count == count ? self : FitIndex(bench, columns, without: withdrawn)
    }
}

extension WithdrawnSuppliers {
    /// Withdraws the supplier of a number.
    mutating func insert(_ number: Int, in columns: FitColumns) {
        let (segment, position) = columns.place(of: number)
        insert(position, in: segment, windows: columns.segments[segment].windowCount)
    }

    func contains(_ number: Int, in columns: FitColumns) -> Bool {
        let (segment, position) = columns.place(of: number)
        return contains(position, in: segment)
    }
}

extension [FitIndex] {
    /// The first, and of the others those that hold a condition.
    func keepingFirst(_ isKept: (FitIndex) -> Bool) -> [FitIndex] {
        enumerated().filter { $0.offset == 0 || isKept($0.element) }.map(\.element)
    }
}
