import Catalog
import Records

extension RecordReader {
    /// Amounts and dates: the first record that states one readably decides.
    func readMeasure(_ claim: Claim, into profile: inout Profile) {
        let quantities = lexicon.quantities
        switch claim.path.field {
        case .tolerance: set(&profile.tolerance, quantities.tolerance(in: claim.text), claim)
        case .envelope:
            let isGrouped = record.layout.groupsWithPoint(claim.text)
            let size = quantities.envelope(in: claim.text, groupingWithPoint: isGrouped)
            set(&profile.envelope, size, claim)
        case .weight:
            let isGrouped = record.layout.groupsWithPoint(claim.text)
            let mass = quantities.mass(in: claim.text, groupingWithPoint: isGrouped)
            set(&profile.weight, mass, claim)
        case .capacity: set(&profile.capacity, quantities.monthlyPieces(in: claim.text), claim)
        case .minimumOrder: set(&profile.minimumOrder, quantities.count(in: claim.text), claim)
        case .leadTime: set(&profile.leadTimeDays, quantities.days(in: claim.text), claim)
        case .workers: set(&profile.workers, quantities.count(in: claim.text).positive, claim)
        case .founded:
            guard profile.founded == nil, let year = lexicon.year(in: claim.text) else { return }
            profile.founded = stated(year, claim)
        default: break
        }
    }

    private func set<Value>(
        _ slot: inout Stated<Value>?, _ measure: Measure<Value>, _ claim: Claim
    ) {
        guard slot == nil, let value = measure.value else { return }
        slot = stated(value, claim)
    }

    func readOther(_ claim: Claim, into profile: inout Profile) {
        switch claim.path.field {
        case .languages:
            for (code, given) in lexicon.languages(in: claim.text) {
                profile.languages.add(Stated(code, given: given, provenance: claim.provenance))
            }
        case .exportMarkets:
            for code in lexicon.markets(in: claim.text).codes {
                profile.exportMarkets.add(stated(code, claim))
            }
        case .ownership:
            if profile.ownership == nil { profile.ownership = stated(claim.text, claim) }
        case .readiness:
            for level in ReadinessReader.levels(in: claim.text) {
                profile.readiness.add(stated(level, claim))
            }
        default: break
        }
    }
}
