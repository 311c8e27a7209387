package import Records

/// A certificate that needs hang on and that has ended, will end soon, or says no end.
package struct CertificateAtRisk: Hashable, Sendable {
    /// Raw values are a contract.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case ending
        case endUnknown = "end-unknown"
        case overdue
    }

    package let kind: Kind
    /// The firm that holds it, by place.
    package let maker: Int
    package let certificate: MakerCertificate
    /// The needs that insist on what it covers and that the firm qualifies for, by place.
    package let needs: [Int]
}

extension CoverageFacts {
    /// The certificates that needs insist on and that have ended by a day, end in the months after
    /// it, or say no end. One that a later one of the firm replaces is none of them.
    ///
    /// - Returns: those that will end, the first first; those that say no end; those that ended,
    ///   the last first, as what ended long ago matters least.
    /// - Complexity: O(makers · standards asked for + qualifications).
    package func certificatesAtRisk(
        on day: CalendarDate, months: Int = SingleSource.monthsAhead
    ) -> [CertificateAtRisk] {
        let asked = Set(needs.flatMap(\.standards))
        guard !asked.isEmpty else { return [] }
        let horizon = day.adding(months: months)
        let met = needsMet
        return makers.indices.flatMap { place -> [CertificateAtRisk] in
            let held = makers[place].held.filter { asked.contains($0.key) }
            return Dictionary(grouping: held.keys) { held[$0] }.compactMap { certificate, covered in
                guard let certificate, let kind = certificate.risk(on: day, before: horizon) else {
                    return nil
                }
                let own = (met[place] ?? []).filter {
                    !Set(covered).isDisjoint(with: needs[$0].standards)
                }
                guard kind == .overdue || !own.isEmpty else { return nil }
                return CertificateAtRisk(
                    kind: kind, maker: place, certificate: certificate, needs: own)
            }
        }.sorted { $0.sortKey < $1.sortKey }
    }

    /// For each maker that qualifies for anything, which needs.
    private var needsMet: [Int: [Int]] {
        var met: [Int: [Int]] = [:]
        for qualification in qualifications {
            met[qualification.maker, default: []].append(qualification.need)
        }
        return met.mapValues { $0.sorted() }
    }
}

extension MakerCertificate {
    /// Nil where it holds beyond the days looked at, or has not begun.
    fileprivate func risk(
        on day: CalendarDate, before horizon: CalendarDate
    ) -> CertificateAtRisk.Kind? {
        if begins(after: day) { return nil }
        guard let until else { return .endUnknown }
        if until < day { return .overdue }
        return until < horizon ? .ending : nil
    }
}

extension CertificateAtRisk {
    fileprivate var sortKey: (Int, Int, Int, ConceptID) {
        let day = certificate.until?.dayNumber ?? 0
        let rank = Kind.allCases.firstIndex(of: kind) ?? 0
        return (rank, kind == .overdue ? -day : day, maker, certificate.standard)
    }
}
