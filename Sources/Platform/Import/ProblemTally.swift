package import Records

/// The problems of a list, counted by reason, with the first examples of each.
package struct ProblemTally: Hashable, Sendable {
    /// Examples kept of each reason: enough to find the cause, few enough to read.
    package static let examplesMax = 3

    package struct Entry: Hashable, Sendable {
        package let reason: RowProblem.Reason
        package fileprivate(set) var count: Int
        package fileprivate(set) var examples: [RowProblem]
    }

    private var byReason: [RowProblem.Reason: Entry] = [:]

    package init() {}

    /// The reasons that occurred, in the order of their declaration: errors first.
    package var entries: [Entry] { RowProblem.Reason.allCases.compactMap { byReason[$0] } }

    package mutating func note(_ problems: [RowProblem]) {
        for problem in problems {
            let reason = problem.reason
            var entry = byReason[reason] ?? Entry(reason: reason, count: 0, examples: [])
            entry.count += 1
            if entry.examples.count < Self.examplesMax { entry.examples.append(problem) }
            byReason[reason] = entry
        }
    }

    /// Counts what another list had too.
    package mutating func add(_ other: ProblemTally) {
        for (reason, more) in other.byReason {
            var entry = byReason[reason] ?? Entry(reason: reason, count: 0, examples: [])
            entry.count += more.count
            entry.examples += more.examples.prefix(Self.examplesMax - entry.examples.count)
            byReason[reason] = entry
        }
    }
}
