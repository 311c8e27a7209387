import Catalog
import Records

extension RecordReader {
    /// Amounts and dates: the first record that states one readably decides.
    func readMeasure(_ claim: Claim, into profile: inout Profile) {
        let quantities = lexicon.quantities
        switch claim.path.field {
        case .tolerance: set(&profile.tolerance, quantities.tolerance(in: claim.text), claim)
        case .envelope: set(&profile.envelope, quantities.envelope(in: claim.text), claim)
        case .weight: set(&profile.weight, quantities.mass(in: claim.text), claim)
        case .capacity: set(&profile.capacity, quantities.monthlyPieces(in: claim.text), claim)
        case .minimumOrder: set(&profile.minimumOrder, quantities.count(in: claim.text), claim)
        case .leadTime: set(&profile.leadTimeDays, quantities.days(in: claim.text), claim)
        case .workers: set(&profile.workers, quantities.count(in: claim.text), claim)
        case .founded:
            guard profile.founded == nil, let year = lexicon.year(in: claim.text) else { return }
            profile.founded = stated(year, claim)
        default: break
        }
    }

    private func set<Value>(
        _ slot: inout Stated<Value>?, _ measure: Measure<Value>, _ claim: Claim
    ) {
        guard slot == nil else { return }
        switch measure {
        case .value(let value), .converted(let value): slot = stated(value, claim)
        case .none, .negative, .wrongUnit: break
        }
    }

    func readOther(_ claim: Claim, into profile: inout Profile) {
        switch claim.path.field {
        case .languages:
            for (code, given) in lexicon.languages(in: claim.text) {
                profile.languages.add(Stated(code, given: given, provenance: claim.provenance))
            }
        case .exportMarkets:
            for code in lexicon.countries(in: claim.text) {
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
