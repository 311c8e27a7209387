import Platform
import Records
import Store
import Synchronization

/// Pulls each source when it is due, until it is told to end.
///
/// A source that is slow holds up no other: sources are let in as they come due, as many at a time
/// as the round's `jobs` say.
struct SyncScheduler: Sendable {
    /// How often it looks whether a source was added or is due.
    static let lookSeconds = 5
    /// How often it looks whether it is to end.
    private static let endingMilliseconds = 100
    /// How long a source rests of which nothing could be remembered: the store itself failed.
    private static let restMilliseconds: Int64 = 60_000

    private enum Event: Sendable {
        case pulled(SyncedSource)
        case lookAgain
    }

    /// Those that are pulled; none = all that have an endpoint.
    let names: Set<String>
    let round: SyncRound
    let listener: any SyncListener
    let ending = AskedEnd()

    /// - Throws: `StoreError` of a store that will never say again what is due.
    func run() async throws {
        try await withThrowingTaskGroup(of: Event.self) { group in try await serve(&group) }
    }

    /// Ends it: transfers are broken off, and what came of them is remembered.
    func end() {
        ending.ask()
        round.breakOff()
    }

    /// Lets sources in until it is to end, then waits for those that are being pulled.
    private func serve(
        _ group: inout ThrowingTaskGroup<Event, any Error>
    ) async throws {
        var running = Running()
        lookAgain(&group)
        do {
            try await admit(to: &running, &group)
            while let event = try await group.next() {
                await note(event, &running)
                if ending.isAsked { continue }
                if case .lookAgain = event { lookAgain(&group) }
                try await admit(to: &running, &group)
            }
        } catch {
            // Else the program would end with the slowest of its pulls, hours later. They are not
            // cancelled: a store that can will remember how they ended.
            round.breakOff()
            while let event = try await group.next() { await note(event, &running) }
            throw error
        }
    }

    private func lookAgain(_ group: inout ThrowingTaskGroup<Event, any Error>) {
        group.addTask { [ending] in await Self.pause(unless: ending) }
    }

    private func note(_ event: Event, _ running: inout Running) async {
        guard case .pulled(let result) = event else { return }
        round.progress.finish()
        running.end(result, now: WallClock.stamp.milliseconds)
        listener.pulled(result)
        // What was written is put in order when nobody is about to write more; where that fails
        // readers find the same, only slower.
        if running.sources.isEmpty { try? await round.store.settle() }
    }

    /// Which sources are being pulled, and which rest.
    private struct Running {
        var sources: Set<SourceID> = []
        /// Why it could not be seen lately what is due.
        var fault: StoreError?
        var resting: [SourceID: Int64] = [:]

        mutating func end(_ result: SyncedSource, now: Int64) {
            sources.remove(result.source)
            resting[result.source] = result.failure == nil ? nil : now + restMilliseconds
        }

        func admits(_ source: SourceID, now: Int64) -> Bool {
            !sources.contains(source) && resting[source].map { $0 <= now } ?? true
        }
    }

    /// Begins to pull what is due, as far as there is room.
    private func admit(
        to running: inout Running, _ group: inout ThrowingTaskGroup<Event, any Error>
    ) async throws {
        guard running.sources.count < round.jobs else { return }
        for endpoint in try await dueNow(in: round.store, &running) {
            guard running.sources.count < round.jobs else { return }
            running.sources.insert(endpoint.source)
            group.addTask { [round] in .pulled(await round.pull(endpoint)) }
        }
    }

    /// What is due; nothing while the store cannot say so, which is told once.
    private func dueNow(
        in store: any RecordStore, _ running: inout Running
    ) async throws(StoreError) -> [Endpoint] {
        do throws(StoreError) {
            let due = try await due(in: store, running)
            running.fault = nil
            return due
        } catch {
            guard error.mayPass else { throw error }
            if error != running.fault, !error.isBusy { listener.waits(for: error) }
            running.fault = error
            return []
        }
    }

    /// The sources that are due, of those named or all.
    private func due(
        in store: any RecordStore, _ running: Running
    ) async throws(StoreError) -> [Endpoint] {
        let now = WallClock.stamp.milliseconds
        var due: [(since: Int64, endpoint: Endpoint)] = []
        for endpoint in try await store.endpoints()
        where names.isEmpty || names.contains(endpoint.source.text) {
            guard running.admits(endpoint.source, now: now) else { continue }
            let runs = try await store.latestSyncs(
                of: endpoint.source, limit: SyncSchedule.runsLookedAt)
            guard SyncSchedule.isDue(endpoint, after: runs, now: now) else { continue }
            due.append((SyncSchedule.due(endpoint, after: runs) ?? now, endpoint))
        }
        // What has waited longest comes first.
        return due.sorted { $0.since < $1.since }.map(\.endpoint)
    }

    private static func pause(unless ending: AskedEnd) async -> Event {
        let end = ContinuousClock.now + .seconds(lookSeconds)
        while !ending.isAsked, ContinuousClock.now < end {
            // It is not cancelled, but told to end.
            try? await Task.sleep(for: .milliseconds(endingMilliseconds))
        }
        return .lookAgain
    }
}

extension StoreError {
    fileprivate var isBusy: Bool { if case .busy = self { true } else { false } }

    /// Whether the store may do a little later what it cannot do now. A damaged file, or one of a
    /// newer program, stays what it is.
    fileprivate var mayPass: Bool {
        switch self {
        case .notAStore, .newerSchema, .dayOutOfRange, .subjectOfOtherKind, .fileExists: false
        case .busy, .diskFull, .readOnly, .inaccessible, .engine, .sourceUnknown, .runUnknown,
            .runTaken, .syncUnknown, .overtaken:
            true
        }
    }
}

/// Hears of what a schedule of pulls comes to.
protocol SyncListener: Sendable {
    func pulled(_ result: SyncedSource)
    /// It could not be seen what is due; the store is asked again.
    func waits(for error: StoreError)
}

/// Whether somebody asked for the end.
final class AskedEnd: Sendable {
    private let state = Mutex(false)

    var isAsked: Bool { state.withLock { $0 } }

    func ask() { state.withLock { $0 = true } }
}
