import Catalog
import Foundation
import Records

@testable import Matching

/// Every score again from its definition, the slow and plain way: recursion over the catalogue,
/// library trigonometry and logarithms, decimal division. Shares with the engine only the
/// records, the chosen numbers and the cutting of texts into terms.
struct ScoreOracle {
    typealias Bounds = [Decimal]  // lower, expected, upper

    let catalogue: Catalogue
    let suppliers: [Profile]
    let date: CalendarDate

    func score(_ need: Need, _ supplier: Profile) -> Bounds {
        if need.requirements.isEmpty { return [0, 0, 1_000_000] }
        var sums: Bounds = [0, 0, 0]
        var total: Decimal = 0
        for requirement in need.requirements {
            var weight: Decimal = 200
            if case .should(let own) = requirement.strength { weight = Decimal(own) }
            let grade = grade(requirement.kind, need, supplier)
            for bound in 0..<3 { sums[bound] += weight * grade[bound] }
            total += weight
        }
        return sums.map { rounded($0 / total) }
    }

    func grade(_ kind: Requirement.Kind, _ need: Need, _ who: Profile) -> Bounds {
        let silent: Bounds = [0, Decimal(Priors.unknown(kind).millionths), 1_000_000]
        switch kind {
        case .process(let asked):
            return concepts(asked, who.processes, [], silent, unread(who, .processes))
        case .material(let asked):
            return concepts(asked, who.materials, [], silent, unread(who, .materials))
        case .experience(let asked):
            return asked.scheme == .industry
                ? concepts(asked, who.industries, who.products, silent, [])
                : concepts(
                    asked, who.products, who.industries, silent,
                    unread(who, .products) + unread(who, .experience))
        case .tolerance(let asked):
            return who.tolerance.map { share(asked.nanometres, $0.value.nanometres) } ?? silent
        case .weight(let asked):
            return who.weight.map { share($0.value.micrograms, asked.micrograms) } ?? silent
        case .capacity(let asked):
            return who.capacity.map { share(Int64($0.value), Int64(asked)) } ?? silent
        case .minimumOrder(let asked):
            return who.minimumOrder.map { share(Int64(asked), Int64($0.value)) } ?? silent
        case .leadTime(let asked):
            return who.leadTimeDays.map { share(Int64(asked), Int64($0.value)) } ?? silent
        case .envelope(let asked):
            guard let room = who.envelope?.value.sides else { return silent }
            let sides = (0..<3).filter { room[$0].nanometres > 0 }
            return sides.map { share(room[$0].nanometres, asked.sides[$0].nanometres) }
                .reduce([1_000_000, 1_000_000, 1_000_000]) { each($0, $1, min) }
        case .language(let asked):
            if who.languages.isEmpty { return silent }
            return who.languages.map { certain($0.value == asked ? 1_000_000 : 0) }
                .reduce(certain(0)) { each($0, $1, max) }
        case .readiness(let asked):
            let levels = who.readiness.map(\.value).filter { $0.framework == asked.framework }
            return levels.map(\.level).max().map { share(Int64($0), Int64(asked.level)) } ?? silent
        case .place(let asked):
            if who.sites.isEmpty { return silent }
            return who.sites.map { place(asked, $0.value, silent) }
                .reduce(certain(0)) { each($0, $1, max) }
        case .certificate(let asked):
            if who.certificates.isEmpty { return silent }
            return who.certificates.map { certificate(asked, $0, need, who) }
                .reduce(certain(0)) { each($0, $1, max) }
        case .text(let asked): return text(asked, who) ?? silent
        }
    }

    func certain(_ grade: Decimal) -> Bounds { [grade, grade, grade] }

    func each(_ left: Bounds, _ right: Bounds, _ pick: (Decimal, Decimal) -> Decimal) -> Bounds {
        (0..<3).map { pick(left[$0], right[$0]) }
    }

    func rounded(_ value: Decimal, _ mode: NSDecimalNumber.RoundingMode = .plain) -> Decimal {
        var (value, result) = (value, Decimal())
        NSDecimalRound(&result, &value, 0, mode)
        return result
    }

    private func share(_ held: Int64, _ needed: Int64) -> Bounds {
        if held >= needed { return certain(1_000_000) }
        return certain(rounded(Decimal(held) * 1_000_000 / Decimal(needed), .down))
    }
}

// Concepts.
extension ScoreOracle {
    private func concepts(
        _ asked: ConceptID, _ own: [Stated<ConceptID>], _ other: [Stated<ConceptID>],
        _ silent: Bounds, _ unread: [String]
    ) -> Bounds {
        let best = (own + other).compactMap { relation($0.value, asked) }
            .reduce(certain(0)) { each($0, $1, max) }
        let isStated = own.contains { $0.provenance.authority != .inference }
        let isOpen = own.contains { leavesOpen($0.value, asked) }
        let isClosed = isStated && unread.isEmpty && !isOpen
        return isClosed && best[2] < 1_000_000 ? best : each(best, silent, max)
    }

    private func unread(_ who: Profile, _ field: Field) -> [String] {
        who.unread.filter { $0.value.field == field }.map(\.value.text)
    }

    private func relation(_ offered: ConceptID, _ asked: ConceptID) -> Bounds? {
        isVague(offered, asked) ? nil : worth(offered, asked)
    }

    private func worth(_ offered: ConceptID, _ asked: ConceptID) -> Bounds? {
        let all = catalogue.concepts.values
        if brings(offered, asked) { return certain(1_000_000) }
        func linked(_ isExact: Bool, _ one: ConceptID, _ other: ConceptID) -> Bool {
            catalogue.crosswalks.contains {
                $0.isExact == isExact
                    && ($0.from == one && $0.to == other || $0.from == other && $0.to == one)
            }
        }
        let targets = all.filter { brings($0.id, asked) }
        let carried = all.filter { brings(offered, $0.id) }
        for one in carried where targets.contains(where: { linked(true, one.id, $0.id) }) {
            return certain(1_000_000)
        }
        for one in carried where targets.contains(where: { one.substitutes.contains($0.id) }) {
            return certain(600_000)
        }
        if let steps = steps(from: asked, upTo: offered) {
            return [0, steps == 1 ? 500_000 : steps == 2 ? 300_000 : 200_000, 1_000_000]
        }
        if linked(false, offered, asked) { return [0, 500_000, 1_000_000] }
        let parents = catalogue.concepts[asked]?.broader ?? []
        let areSiblings = catalogue.concepts[offered]?.broader.contains { parents.contains($0) }
        return areSiblings == true ? certain(200_000) : nil
    }

    private func isFamily(_ id: ConceptID) -> Bool {
        catalogue.concepts[id]?.broader.isEmpty ?? true
    }

    /// A family of materials two steps or more above what is asked.
    private func isVague(_ offered: ConceptID, _ asked: ConceptID) -> Bool {
        guard asked.scheme == .material, isFamily(offered),
            let steps = steps(from: asked, upTo: offered), steps > 1
        else { return false }
        return worth(offered, asked) == [0, steps == 2 ? 300_000 : 200_000, 1_000_000]
    }

    /// Whether a closed list that holds `offered` leaves open whether it could hold `asked`.
    private func leavesOpen(_ offered: ConceptID, _ asked: ConceptID) -> Bool {
        guard asked.scheme == .material, offered != asked else { return false }
        if isVague(offered, asked) { return true }
        return catalogue.concepts.values.contains { shared in
            guard let up = steps(from: asked, upTo: shared.id), (1...2).contains(up),
                let down = steps(from: offered, upTo: shared.id), down > 0
            else { return false }
            return shared.broader.contains { !isFamily($0) }
        }
    }

    /// Whether a process somebody offers speaks for the asked one: anything related but a sibling
    /// that shares no more than a family.
    func speaks(for asked: ConceptID, _ who: Profile) -> Bool {
        who.processes.map(\.value).contains { offered in
            guard let worth = relation(offered, asked) else { return false }
            guard worth == certain(200_000) else { return true }
            let above = catalogue.concepts[asked]?.broader ?? []
            let parents = catalogue.concepts[offered]?.broader ?? []
            return parents.contains { above.contains($0) && !isFamily($0) }
        }
    }

    /// Whether one of some suppliers gives a sign that it does the work of a need of processes.
    func showsSign(_ need: Need, _ who: [Profile]) -> Bool {
        for requirement in need.requirements where requirement.strength == .must {
            guard case .process(let asked) = requirement.kind else { continue }
            if who.contains(where: { speaks(for: asked, $0) }) { return true }
            break
        }
        for requirement in need.requirements {
            guard case .experience(let asked) = requirement.kind, asked.scheme == .product,
                !isFamily(asked)
            else { continue }
            return who.contains { grade(requirement.kind, need, $0)[0] == 1_000_000 }
        }
        return false
    }

    private func brings(_ offered: ConceptID, _ asked: ConceptID) -> Bool {
        guard offered != asked, let concept = catalogue.concepts[offered] else {
            return offered == asked
        }
        return (concept.implies + concept.broader).contains { brings($0, asked) }
    }

    private func steps(from low: ConceptID, upTo high: ConceptID) -> Int? {
        if low == high { return 0 }
        let above = catalogue.concepts[low]?.broader ?? []
        return above.compactMap { steps(from: $0, upTo: high) }.min().map { $0 + 1 }
    }
}

// Certificates and places.
extension ScoreOracle {
    private func certificate(
        _ asked: ConceptID, _ stated: Stated<Certificate>, _ need: Need, _ who: Profile
    ) -> Bounds {
        let held = stated.value
        let day = need.validOn ?? need.firstDelivery ?? date
        guard let base = relation(held.standard, asked), base != certain(200_000) else {
            return certain(0)
        }
        let standard = catalogue.standards[held.standard]
        let edition = standard?.editions.first { $0.name == held.edition }
        if let until = edition?.until, until < day { return certain(0) }
        if let from = held.validFrom, from > day { return certain(0) }
        if let until = held.validUntil, until < day { return certain(0) }
        var grade = base
        if held.validUntil == nil, standard == nil || standard?.validityMonths != nil {
            let begun = held.validFrom ?? stated.provenance.statedOn
            let days = (standard?.validityMonths).map { $0 * 487 / 16 } ?? Int.max / 2
            let isLate = begun.dayNumber + days < day.dayNumber
            grade = each(grade, [0, isLate ? 400_000 : 800_000, 1_000_000], min)
        }
        guard let site = held.site else { return grade }
        let covers = need.requirements.allSatisfy { requirement in
            guard case .place(let asked) = requirement.kind else { return true }
            let answer = place(asked, who.sites[site].value, [0, 200_000, 1_000_000])
            return answer[0] == 1_000_000
        }
        return covers ? grade : each(grade, [0, 500_000, 1_000_000], min)
    }

    private func place(_ asked: Requirement.Place, _ site: Site, _ silent: Bounds) -> Bounds {
        var grade = certain(asked.countries.isEmpty && asked.regions.isEmpty ? 1_000_000 : 0)
        let country = site.country ?? site.region.flatMap { catalogue.regions[$0]?.country }
        for code in asked.countries {
            let answer = country.map { certain($0 == code ? 1_000_000 : 0) } ?? silent
            grade = each(grade, answer, max)
        }
        for region in asked.regions {
            grade = each(grade, inside(region, site, country, silent), max)
        }
        return asked.near.map { each(grade, near($0, site, silent), min) } ?? grade
    }

    private func inside(
        _ asked: ConceptID, _ site: Site, _ country: String?, _ silent: Bounds
    ) -> Bounds {
        guard let region = site.region else {
            let isElsewhere = country != nil && country != catalogue.regions[asked]?.country
            return isElsewhere ? certain(0) : silent
        }
        if region == asked || catalogue.presentRegion(of: region) == asked {
            return certain(1_000_000)
        }
        let parts = catalogue.regionChanges.filter { $0.to == region }.map(\.from)
        guard parts.contains(asked) else { return certain(0) }
        if parts.count == 1 { return certain(1_000_000) }
        return [0, rounded(1_000_000 / Decimal(parts.count)), 1_000_000]
    }

    private func near(_ near: Requirement.Near, _ site: Site, _ silent: Bounds) -> Bounds {
        let centre = site.region.flatMap { catalogue.regions[$0]?.centre }
        guard let point = site.coordinate ?? centre else { return silent }
        let slack = site.coordinate != nil && site.isExact ? 0 : 56
        let far = Self.libraryKilometres(near.centre, point)
        return [far + slack, far, max(0, far - slack)].map { distance in
            if distance <= near.withinKilometres { return 1_000_000 }
            let left = max(0, 2 * near.withinKilometres - distance)
            return left == 0
                ? 0 : rounded(Decimal(left) * 1_000_000 / Decimal(near.withinKilometres))
        }
    }

    static func libraryKilometres(_ one: Coordinate, _ other: Coordinate) -> Int {
        Int(exactLibraryKilometres(one, other).rounded())
    }

    private static func exactLibraryKilometres(_ one: Coordinate, _ other: Coordinate) -> Double {
        func radians(_ degrees: Double) -> Double { degrees * .pi / 180 }
        let north = sin(radians(other.latitude - one.latitude) / 2)
        let east = sin(radians(other.longitude - one.longitude) / 2)
        let chord =
            north * north + cos(radians(one.latitude)) * cos(radians(other.latitude)) * east * east
        return 2 * 6371.0088 * asin(min(1, chord.squareRoot()))
    }
}
