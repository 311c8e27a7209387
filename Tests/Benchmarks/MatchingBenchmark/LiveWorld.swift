import Foundation
import Matching
import Platform
import Records
import Synchronization

/// Suppliers that change by a fixed plan, so that what each state holds can be told afterwards.
///
/// The supplier of a number states what its own line of the corpus says until it changes; from its
/// *n*-th change on, what the line so many further on says, and with every fifth change nothing.
final class LiveWorld: Sendable {
    let index: LiveIndex
    private let suppliers: Int
    private let path: String
    private let changes = Mutex(Changes())
    /// Held by whoever puts a state in the place of another.
    private let replacing = Mutex(Done())
    private let isOver = Atomic(false)
    private let threadsLeft = Atomic(2)

    struct Done {
        /// The seconds each change took to be applied.
        var applying: [Double] = []
        var merges = 0
        var generations = 1
        var partsMax = 1
    }

    private struct Changes {
        /// The suppliers that changed, in order: a change's number is its place and one.
        var suppliers: [Int] = []
        /// The changes of each supplier.
        var numbers: [Int: [Int]] = [:]
    }

    init(_ current: CurrentFit, suppliers: Int, _ path: String) {
        index = LiveIndex(LiveIndex.State(fit: current, through: 0))
        self.suppliers = suppliers
        self.path = path
    }

    /// Lines further on that a supplier takes with each change.
    private static let stride = 7_919
    /// With every so many changes a supplier is withdrawn.
    private static let withdrawnEvery = 5
    /// One supplier in so many that change is new.
    private static let newEvery = 4

    /// What a supplier states after so many changes; nil where it is withdrawn or not there yet.
    private func profile(_ number: Int, after count: Int, _ lines: SupplierLines) -> Profile? {
        if number >= suppliers, count == 0 { return nil }
        if count > 0, count % Self.withdrawnEvery == 0 { return nil }
        let line = (number + count * Self.stride) % suppliers
        return FitCorpus.profile(lines[line], as: UInt64(number))
    }

    /// What a supplier states in a state.
    func profile(
        of supplier: OrganisationID, in state: LiveIndex.State, _ lines: SupplierLines
    ) -> Profile? {
        let number = lines.number(of: supplier)
        return profile(number, after: changeCount(number, through: Int(state.through)), lines)
    }

    private func changeCount(_ number: Int, through last: Int) -> Int {
        changes.withLock { $0.numbers[number]?.count { $0 <= last } ?? 0 }
    }

    /// Changes a supplier each time, until it is stopped.
    func write(every seconds: Double) {
        let lines = SupplierLines(path)
        let clock = Stopwatch()
        var random = SeededNumbers()
        var sequence = 0
        while !isOver.load(ordering: .acquiring) {
            sequence += 1
            let isNew = sequence % Self.newEvery == 0
            // Some change often, so that all that can happen to a supplier does.
            let among = Int.random(in: 0...1, using: &random) == 0 ? 50 : suppliers
            let number = (isNew ? suppliers : 0) + Int.random(in: 0..<among, using: &random)
            let count = changes.withLock { changes in
                changes.suppliers.append(number)
                changes.numbers[number, default: []].append(sequence)
                return changes.numbers[number]?.count ?? 0
            }
            let profile = profile(number, after: count, lines)
            let change = SupplierChange(FitCorpus.supplier(UInt64(number)), profile)
            replacing.withLock { done in
                let stopwatch = Stopwatch()
                let state = index.state
                let fit = state.fit.applying([change])
                index.replace(LiveIndex.State(fit: fit, through: Int64(sequence)))
                done.applying.append(stopwatch.seconds)
                done.partsMax = max(done.partsMax, fit.partCount)
            }
            let rest = Double(sequence) * seconds - clock.seconds
            if rest > 0 { Thread.sleep(forTimeInterval: rest) }
        }
        threadsLeft.subtract(1, ordering: .acquiringAndReleasing)
    }

    /// Merges what is due, and once builds the next generation, until it is stopped.
    func merge(renewingAfter seconds: Double) {
        let lines = SupplierLines(path)
        let clock = Stopwatch()
        var isRenewed = false
        while !isOver.load(ordering: .acquiring) {
            if !isRenewed, clock.seconds > seconds {
                isRenewed = true
                renew(lines)
            } else if let due = index.state.fit.mergeDue {
                merge(due)
            } else {
                Thread.sleep(forTimeInterval: 0.01)
            }
        }
        threadsLeft.subtract(1, ordering: .acquiringAndReleasing)
    }

    private func merge(_ due: FitMerge) {
        let merged = due.merged()
        replacing.withLock { done in
            let state = index.state
            guard let fit = state.fit.adopting(merged, of: due) else { return }
            index.replace(LiveIndex.State(fit: fit, through: state.through))
            done.merges += 1
        }
    }

    private func renew(_ lines: SupplierLines) {
        let through = index.state.through
        var builder = FitIndexBuilder(catalogue: FitCorpus.catalogue)
        let numbers = numbers(through: Int(through))
        for number in numbers {
            let count = changeCount(number, through: Int(through))
            if let profile = profile(number, after: count, lines) { builder.add(profile) }
        }
        let fit = CurrentFit(generation: builder.finish(date: FitCorpus.today))
        replacing.withLock { done in
            let last = Int(index.state.through)
            let since = changes.withLock { Array($0.suppliers[Int(through)..<last]) }
            let changes = Set(since).map { number in
                SupplierChange(
                    FitCorpus.supplier(UInt64(number)),
                    profile(number, after: changeCount(number, through: last), lines))
            }
            index.replace(LiveIndex.State(fit: fit.applying(changes), through: Int64(last)))
            done.generations += 1
        }
    }

    /// Whoever was ever there, ascending.
    private func numbers(through last: Int) -> [Int] {
        let changed = changes.withLock { $0.suppliers.prefix(last) }
        return Array(0..<suppliers) + Set(changed.filter { $0 >= suppliers }).sorted()
    }

    func stop() -> Done {
        isOver.store(true, ordering: .releasing)
        while threadsLeft.load(ordering: .acquiring) > 0 { Thread.sleep(forTimeInterval: 0.01) }
        return replacing.withLock { $0 }
    }

    /// How many of some searches differ from judging everybody there was in their states.
    func wrong(_ samples: [LiveRun.Sample], _ lines: SupplierLines, top: Int) -> Int {
        // Words count as they do in a generation: what is known of a supplier is for one.
        let groups = Dictionary(grouping: samples) { $0.state.fit.generationID }
        return groups.values.reduce(0) { $0 + wrongOfGeneration($1, lines, top) }
    }

    private func wrongOfGeneration(
        _ samples: [LiveRun.Sample], _ lines: SupplierLines, _ top: Int
    ) -> Int {
        guard let first = samples.first else { return 0 }
        let judges = first.state.fit.oneByOne(samples.map(\.need), on: FitCorpus.today)
        var best: [[FitIndex.Line]] = samples.map { _ in [] }
        let last = samples.map { Int($0.state.through) }.max() ?? 0
        for number in numbers(through: last) {
            let counts = samples.map { changeCount(number, through: Int($0.state.through)) }
            for count in Set(counts) {
                guard let stated = profile(number, after: count, lines) else { continue }
                let own = judges.lines(of: stated)
                for place in samples.indices where counts[place] == count {
                    best[place].add(own[place], keeping: top)
                }
            }
        }
        return samples.indices.count { place in
            best[place].keepBest(top)
            return best[place] != samples[place].lines
        }
    }
}

extension [FitIndex.Line] {
    /// Adds a line, and forgets others now and then.
    fileprivate mutating func add(_ line: FitIndex.Line, keeping top: Int) {
        append(line)
        if count >= 8 * top { keepBest(top) }
    }
}

/// Numbers that are the same in every run.
///
/// - Source: SplitMix64; Steele, Lea and Flood 2014, doi:10.1145/2714064.2660195.
private struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64 = 4

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
