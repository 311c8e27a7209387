import Foundation
import Records

@testable import Matching

/// The combinations of a need again from their definition: every pair and every triple, in plain
/// lines, on the grades of `ScoreOracle`. Shares with the engine only the chosen numbers.
struct CombinationOracle {
    typealias Bounds = ScoreOracle.Bounds

    struct Line: Hashable {
        let members: [OrganisationID]
        let verdict: Verdict
        let score: Bounds
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
        guard steps.count > 1 else { return [] }
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
        guard own.verdict < single, members.allSatisfy({ doesAStepBest($0, members) }) else {
            return false
        }
        return members.allSatisfy { leaving in
            let rest = members.filter { $0 != leaving }
            return rest.count < 2 || isBetter(own, line(rest))
        }
    }

    private func doesAStepBest(_ member: Int, _ members: [Int]) -> Bool {
        steps.contains { step in
            guard case .process(let asked) = need.requirements[step].kind else { return false }
            let own = grades[member][step]
            return scores.speaks(for: asked, suppliers[member])
                && members.allSatisfy { $0 == member || isAbove(own, grades[$0][step]) }
        }
    }

    private func line(_ members: [Int]) -> Line {
        let joint = need.requirements.indices.map { joined($0, members.map { grades[$0] }) }
        var (sums, total): (Bounds, Decimal) = ([0, 0, 0], 0)
        for (requirement, grade) in zip(need.requirements, joint) {
            var weight: Decimal = 200
            if case .should(let own) = requirement.strength { weight = Decimal(own) }
            for bound in 0..<3 { sums[bound] += weight * grade[bound] }
            total += weight
        }
        return Line(
            members: members.map { names[$0] }, verdict: verdict(joint, members),
            score: sums.map { rounded($0 / total) })
    }

    private func joined(_ index: Int, _ members: [[Bounds]]) -> Bounds {
        let all = members.map { $0[index] }
        switch need.requirements[index].kind {
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
            ? isAbove(left.score, right.score) : left.verdict < right.verdict
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
