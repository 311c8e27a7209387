package import Records

extension CurrentFit {
    /// The first `limit` suppliers after an id, in id order, that satisfy all of some musts for
    /// certain.
    ///
    /// - Parameters:
    ///   - musts: one or more, none of which is a text.
    ///   - date: the day certificates and ages are judged at.
    package func suppliers(
        satisfying musts: [Requirement.Kind], on date: CalendarDate,
        after id: OrganisationID?, limit: Int
    ) throws(FitDamage) -> [OrganisationID] {
        precondition(!musts.isEmpty, "who asks for nothing lists all")
        let need = Need(
            id: NeedID("filter"), requirements: musts.map { Requirement($0, .must) })
        let question = question(need, on: date)
        var found = question.fronted.filter { standing in
            standing.verdict == .fits && id.map { $0 < standing.supplier } ?? true
        }.map(\.supplier)
        for part in question.parts {
            let suppliers = part.index.columns.suppliers
            var first = 0
            if let id {
                first = suppliers.count(before: id)
                if first < suppliers.count, suppliers[first] == id { first += 1 }
            }
            found += FitSearch(part.index, part.plan, top: 0)
                .satisfying(from: first, limit: limit).map { suppliers[$0] }
        }
        try checkDamage()
        return Array(found.sorted().prefix(limit))
    }
}
