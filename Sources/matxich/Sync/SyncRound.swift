import Catalog
import Exchange
import Foundation
import Importers
import Platform
import Records
import Store
import Synchronization

/// Pulls several endpoints, a few at a time.
struct SyncRound {
    let store: any RecordStore
    let jobs: Int
    var acceptsVanishing = false
    var startsAnew = false
    let progress: SyncProgress

    private let loaded = LoadedOnce()
    private let transfers = Transfers(userAgent: Self.userAgent)

    init(
        store: any RecordStore, jobs: Int, acceptsVanishing: Bool = false,
        startsAnew: Bool = false, progress: SyncProgress
    ) {
        self.store = store
        self.jobs = jobs
        self.acceptsVanishing = acceptsVanishing
        self.startsAnew = startsAnew
        self.progress = progress
    }

    /// Pulls them, `jobs` being read at a time.
    ///
    /// A source that was read to its end makes room for the next while the last of its rows still
    /// wait for the writer, of which there is one: else whoever reads would wait with them. No
    /// more than twice `jobs` are on their way.
    ///
    /// - Parameter done: told of each source when it is through.
    func pull(
        _ endpoints: [Endpoint], done: (SyncedSource) throws -> Void
    ) async throws {
        let (steps, telling) = AsyncStream.makeStream(of: Step.self)
        var course = Course(waiting: endpoints[...], jobs: jobs)
        try await withThrowingTaskGroup(of: Void.self) { group in
            begin(&course, in: &group, telling)
            for await step in steps {
                course.note(step)
                begin(&course, in: &group, telling)
                if case .through(let result) = step { try done(result) }
            }
        }
        // Each pull left it to the end of the round to put in order what was written.
        try await store.settle()
    }

    /// Begins to pull what there is room for; there are no more steps once nothing is on its way.
    private func begin(
        _ course: inout Course, in group: inout ThrowingTaskGroup<Void, any Error>,
        _ telling: AsyncStream<Step>.Continuation
    ) {
        while let endpoint = course.next() {
            group.addTask {
                let result = await pull(endpoint) { telling.yield(.read(endpoint.source)) }
                telling.yield(.through(result))
            }
        }
        if course.isEmpty { telling.finish() }
    }

    private enum Step {
        case read(SourceID)
        case through(SyncedSource)
    }

    /// Which sources wait, which are on their way, and which of these are still read.
    private struct Course {
        var waiting: ArraySlice<Endpoint>
        let jobs: Int
        private var reading: Set<SourceID> = []
        private var underWay: Set<SourceID> = []

        init(waiting: ArraySlice<Endpoint>, jobs: Int) {
            self.waiting = waiting
            self.jobs = jobs
        }

        var isEmpty: Bool { underWay.isEmpty }

        /// The next to begin with, which is on its way then; nil while there is no room.
        mutating func next() -> Endpoint? {
            guard reading.count < jobs, underWay.count < 2 * jobs,
                let endpoint = waiting.popFirst()
            else { return nil }
            reading.insert(endpoint.source)
            underWay.insert(endpoint.source)
            return endpoint
        }

        mutating func note(_ step: Step) {
            switch step {
            case .read(let source): reading.remove(source)
            case .through(let result):
                reading.remove(result.source)
                underWay.remove(result.source)
            }
        }
    }

    /// Ends the transfers of all pulls, which then end as broken off; no other is begun.
    func breakOff() { transfers.cancelAll() }

    /// Pulls one source; whatever goes wrong is its own outcome, and no other's.
    ///
    /// - Parameter whenRead: called when its last row was read, if that happens.
    func pull(
        _ endpoint: Endpoint, whenRead: @escaping @Sendable () -> Void = {}
    ) async -> SyncedSource {
        defer { progress.ended(endpoint.source) }
        do { return try await pulled(endpoint, whenRead) } catch {
            let failure =
                Failure.of(error) ?? Failure(.internalFault, String(describing: type(of: error)))
            return SyncedSource(endpoint, failure: failure)
        }
    }

    private func pulled(
        _ endpoint: Endpoint, _ whenRead: @escaping @Sendable () -> Void
    ) async throws -> SyncedSource {
        var request = PullCatalogue.Request(
            endpoint: endpoint, day: WallClock.today, sentences: .spoken)
        request.acceptsVanishing = acceptsVanishing
        request.startsAnew = startsAnew
        let pulling = PullCatalogue(
            store: store, lexicon: { [loaded] in try loaded.get().lexicon },
            clock: { WallClock.stamp })
        let source = endpoint.source
        let partner = catalogue(endpoint)
        let report = try await pulling.run(
            request, from: WatchedCatalogue(catalogue: partner, whenRead: whenRead),
            moreFollow: true
        ) { [progress] figures in progress.report(source, figures) }
        let wording = report.tally.entries.isEmpty ? nil : try loaded.get().wording
        var synced = SyncedSource(
            endpoint: endpoint, report: report,
            problems: wording.map { wording in
                ProblemSummary(
                    tally: report.tally, kind: endpoint.reading.kind ?? .supplier,
                    wording: wording)
            }, notUnderstood: partner.notUnderstood)
        synced.shortfall = partner.harvestShortfall
        synced.endDoubt = partner.endDoubt
        synced.licence = partner.licence
        return synced
    }

    private func catalogue(_ endpoint: Endpoint) -> any ReportingCatalogue {
        if endpoint.reading.format == .matxich {
            return FeedCatalogue(endpoint, transfers: transfers)
        }
        return EndpointCatalogue(endpoint, transfers: transfers) { [loaded] in
            try loaded.certificates()
        }
    }

    /// Says who asks, and how to reach a person where one is named (`MATXICH_CONTACT`).
    private static var userAgent: String {
        let contact = ProcessInfo.processInfo.environment["MATXICH_CONTACT"] ?? ""
        let isPlain = contact.utf8.allSatisfy { (0x20...0x7E).contains($0) }
        let remark = contact.isEmpty || !isPlain ? "catalogue sync" : "catalogue sync; " + contact
        return "Matxich/\(Version.text) (\(remark))"
    }
}

/// The catalogue, loaded when it is first needed: most rounds bring nothing to read.
final class LoadedOnce: Sendable {
    private let loaded = Mutex<LoadedCatalogue?>(nil)

    private let headers = Mutex<CertificateHeaders?>(nil)

    /// The headers that name certificates, for lists without a map of their own.
    func certificates() throws(CatalogueError) -> CertificateHeaders {
        let catalogue = try get().catalogue
        return headers.withLock { headers in
            let known = headers ?? CertificateHeaders(catalogue)
            headers = known
            return known
        }
    }

    func get() throws(CatalogueError) -> LoadedCatalogue {
        try loaded.withLock { loaded throws(CatalogueError) in
            if let loaded { return loaded }
            let fresh = try LoadedCatalogue()
            loaded = fresh
            return fresh
        }
    }
}
