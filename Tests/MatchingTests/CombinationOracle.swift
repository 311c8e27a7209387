import Catalog
import Foundation
import Records

@testable import Matching

/// The combinations of a need again from their definition: every pair and every triple, in plain
/// lines, on the grades of `ScoreOracle`: what each step's doers make added up, and the ways
/// between the steps. Shares with the engine only the chosen numbers.
struct CombinationOracle {
    typealias Bounds = ScoreOracle.Bounds

    struct Line: Hashable {
        let members: [OrganisationID]
        let verdict: Verdict
        let score: Bounds
        /// What the ways between the steps count against it.
        let cost: Decimal
    }

    private let need: Need
    private let single: Verdict
    private let names: [OrganisationID]
    /// By supplier, then by requirement.
    private let grades: [[Bounds]]
    private let steps: [Int]
    private let scores: ScoreOracle
    private let suppliers: [Profile]

    /// - Parameter single: the verdict of the best single supplier.
    init(_ scores: ScoreOracle, _ need: Need, single: Verdict) {
        let suppliers = scores.suppliers.sorted { $0.id < $1.id }
        self.need = need
        self.single = single
        self.scores = scores
        self.suppliers = suppliers
        names = suppliers.map(\.id)
        grades = suppliers.map { who in
            need.requirements.map { scores.grade($0.kind, need, who) }
        }
        steps = need.requirements.indices.filter { Self.isMustProcess(need.requirements[$0]) }
    }

    /// The best combination worth showing, then the best of those that have two members or more
    /// whom no one before it has, and so on.
    func lines() -> [Line] {
        var chosen: [Line] = []
        for line in everyLine() {
            let isNew = chosen.allSatisfy { before in
                line.members.filter { !before.members.contains($0) }.count > 1
            }
            if isNew { chosen.append(line) }
        }
        return chosen
    }

    /// Every combination worth showing, the best first.
    private func everyLine() -> [Line] {
        guard steps.count > 1 || (steps.count == 1 && !mustQuantities.isEmpty) else { return [] }
        let all = names.indices.flatMap { first in
            (first + 1..<max(first + 1, names.count)).flatMap { second in
                [[first, second]]
                    + (second + 1..<max(second + 1, names.count)).map { [first, second, $0] }
            }
        }
        return all.filter(isWorthShowing).map(line).sorted(by: comesFirst)
    }

    private func isWorthShowing(_ members: [Int]) -> Bool {
        let own = line(members)
        guard own.verdict < single, members.allSatisfy({ hasSomethingToDo($0, members) }) else {
            return false
        }
        return members.allSatisfy { leaving in
            let rest = members.filter { $0 != leaving }
            return rest.count < 2 || isBetter(own, line(rest))
        }
    }

    private func hasSomethingToDo(_ member: Int, _ members: [Int]) -> Bool {
        let rest = members.filter { $0 != member }
        let done = steps.filter { does($0, member) }
        let isAlone = done.contains { step in
            rest.allSatisfy { isAbove(grades[member][step], grades[$0][step]) }
        }
        if isAlone { return true }
        let isShared = done.contains { step in
            rest.allSatisfy { !isAbove(grades[$0][step], grades[member][step]) }
        }
        guard isShared, suppliers[member].capacity != nil else { return false }
        return mustQuantities.contains { isAbove(joined($0, members), joined($0, rest)) }
    }

    private func does(_ step: Int, _ member: Int) -> Bool {
        guard case .process(let asked) = need.requirements[step].kind else { return false }
        return scores.speaks(for: asked, suppliers[member])
    }

    private var mustQuantities: [Int] {
        need.requirements.indices.filter { index in
            guard case .capacity(let needed) = need.requirements[index].kind else { return false }
            return needed > 0 && need.requirements[index].strength == .must
        }
    }

    /// Whoever does a step best; of those that all only might, the first.
    private func doers(_ step: Int, _ members: [Int]) -> [Int] {
        let best = members.filter { one in
            members.allSatisfy { !isAbove(grades[$0][step], grades[one][step]) }
        }
        let saying = best.filter { does(step, $0) }
        return saying.isEmpty ? [best[0]] : saying
    }

    /// What the doers of each step make together, and of the steps the least, as a share.
    private func quantity(_ index: Int, _ needed: Int, _ members: [Int]) -> Bounds {
        let made = steps.map { step -> Bounds in
            doers(step, members).reduce([0, 0, 0]) { sum, member in
                let own =
                    suppliers[member].capacity.map {
                        scores.certain(Decimal($0.value) * 1_000_000)
                    } ?? grades[member][index].map { $0 * Decimal(needed) }
                return scores.each(sum, own, +)
            }
        }
        return (0..<3).map { bound in
            let least = made.map { $0[bound] }.min() ?? 0
            return min(1_000_000, scores.rounded(least / Decimal(needed), .down))
        }
    }

    private func cost(_ members: [Int]) -> Decimal {
        var kilometres = 0
        for (step, next) in zip(steps, steps.dropFirst()) {
            kilometres += way(doers(step, members), doers(next, members))
        }
        return Decimal(Priors.haulCost(kilometres: kilometres).millionths)
    }

    /// How far the one farthest from the nearest of the others is.
    private func way(_ here: [Int], _ there: [Int]) -> Int {
        func nearest(_ one: Int, _ others: [Int]) -> Int {
            if others.contains(one) { return 0 }
            let all = others.map { kilometres(one, $0) }
            if all.contains(nil) { return .max }
            return all.compactMap(\.self).min() ?? .max
        }
        let longest =
            (here.map { nearest($0, there) } + there.map { nearest($0, here) }).max() ?? 0
        return longest == .max ? Priors.haulUnknownKilometres : longest
    }

    private func kilometres(_ one: Int, _ other: Int) -> Int? {
        points(one).flatMap { start in
            points(other).map { ScoreOracle.libraryKilometres(start, $0) }
        }.min()
    }

    private func points(_ member: Int) -> [Coordinate] {
        suppliers[member].sites.map(\.value).compactMap { site in
            site.coordinate ?? site.region.flatMap { scores.catalogue.regions[$0]?.centre }
        }
    }

    private func line(_ members: [Int]) -> Line {
        let joint = need.requirements.indices.map { joined($0, members) }
        var (sums, total): (Bounds, Decimal) = ([0, 0, 0], 0)
        for (requirement, grade) in zip(need.requirements, joint) {
            var weight: Decimal = 200
            if case .should(let own) = requirement.strength { weight = Decimal(own) }
            for bound in 0..<3 { sums[bound] += weight * grade[bound] }
            total += weight
        }
        return Line(
            members: members.map { names[$0] }, verdict: verdict(joint, members),
            score: sums.map { rounded($0 / total) }, cost: cost(members))
    }

    private func joined(_ index: Int, _ members: [Int]) -> Bounds {
        let all = members.map { grades[$0][index] }
        switch need.requirements[index].kind {
        case .capacity(let needed) where needed > 0: return quantity(index, needed, members)
        case .process, .experience, .text:
            return all.dropFirst().reduce(all[0]) { isAbove($1, $0) ? $1 : $0 }
        default:
            return (0..<3).map { bound in all.map { $0[bound] }.min() ?? 0 }
        }
    }

    private func verdict(_ joint: [Bounds], _ members: [Int]) -> Verdict {
        var (obstacles, isHopeless, isComplete) = (0, false, true)
        for (requirement, grade) in zip(need.requirements, joint) {
            guard requirement.strength == .must else { continue }
            if case .text = requirement.kind { continue }
            if grade[0] < 1_000_000 { isComplete = false }
            if grade[2] == 1_000_000 { continue }
            let isHard = Self.isHardLimit(requirement.kind)
            guard grade[2] == 0 || isHard || grade[1] < 500_000 else { continue }
            obstacles += 1
            if !isClosable(requirement.kind, grade) { isHopeless = true }
        }
        let isKnown = scores.showsSign(need, members.map { suppliers[$0] })
        if obstacles == 0 {
            if isComplete { return need.unread.contains(where: \.isMust) ? .likely : .fits }
            return isKnown ? .likely : .unproven
        }
        return obstacles > 2 || isHopeless || !isKnown ? .noFit : .nearMiss
    }

    private func isClosable(_ kind: Requirement.Kind, _ grade: Bounds) -> Bool {
        switch kind {
        case .certificate, .language: true
        case .process, .material: grade[2] > 0
        case .place, .experience, .text: false
        default: grade[1] >= 250_000
        }
    }

    private static func isHardLimit(_ kind: Requirement.Kind) -> Bool {
        switch kind {
        case .tolerance, .envelope, .weight: true
        default: false
        }
    }

    private static func isMustProcess(_ requirement: Requirement) -> Bool {
        guard case .process = requirement.kind else { return false }
        return requirement.strength == .must
    }

    private func isAbove(_ left: Bounds, _ right: Bounds) -> Bool {
        (left[1], left[2], left[0]) > (right[1], right[2], right[0])
    }

    private func isBetter(_ left: Line, _ right: Line) -> Bool {
        left.verdict == right.verdict
            ? isAbove(left.score.map { $0 - left.cost }, right.score.map { $0 - right.cost })
            : left.verdict < right.verdict
    }

    private func comesFirst(_ left: Line, _ right: Line) -> Bool {
        if isBetter(left, right) || isBetter(right, left) { return isBetter(left, right) }
        if left.members.count != right.members.count {
            return left.members.count < right.members.count
        }
        return left.members.lexicographicallyPrecedes(right.members)
    }

    private func rounded(_ value: Decimal) -> Decimal {
        var (value, result) = (value, Decimal())
        NSDecimalRound(&result, &value, 0, .plain)
        return result
    }
}
