package import Records
package import Store

/// Tells a feed what changed in the store since it was last told.
///
/// The change log is followed from where the last write ended. What the feed says already it is
/// not told again, so a change of something that is not told leaves no trace in it, and a write
/// that was killed is simply made again.
package struct WriteFeed: Sendable {
    /// Lines of the log taken at a time: bounds memory, as a page of a feed does.
    static let stretch = 5_000

    private let store: any RecordStore

    package init(store: any RecordStore) { self.store = store }

    package struct Request: Sendable {
        /// The name under which the feed speaks.
        package let store: String
        /// The feed's last sequence; 0 when it has none.
        package let feedLast: Int
        /// What the last write left; nil = nothing was found.
        package let mark: FeedMark?
        /// The only sources to tell; empty = all that may be told.
        package var sources: [SourceID] = []
        package var hasNeeds = false
        /// Whether all records are compared with all the feed says, whatever the mark says.
        package var comparesAll = false

        package init(store: String, feedLast: Int, mark: FeedMark?) {
            self.store = store
            self.feedLast = feedLast
            self.mark = mark
        }
    }

    package struct Report: Sendable {
        package var new = 0
        package var changed = 0
        package var withdrawn = 0
        /// Values of fields that are told, kept for what stands in them.
        package var valuesWithheld = 0
        package let sources: FeedSources
        /// Whether all records were compared.
        package let isWhole: Bool
        fileprivate let place: Place

        /// What to leave for the next write, once the feed is published.
        package func mark(store: String, feedLast: Int) -> FeedMark {
            FeedMark(
                version: FeedMark.versionKnown, store: store, feedLast: feedLast,
                through: place.through, line: place.line, beginning: place.beginning,
                told: sources.told.map(\.id), untold: sources.untold, hasNeeds: place.hasNeeds,
                disclosure: FeedDisclosure.edition)
        }
    }

    /// Where a write stands in the log, and what for.
    fileprivate struct Place: Hashable, Sendable {
        let through: Int64
        let line: String
        let beginning: String
        let hasNeeds: Bool
    }

    /// - Parameter progress: told how many lines of the log are followed.
    /// - Throws: `FeedRefusal`, `StoreError`, and what the outlet throws.
    package func run(
        _ request: Request, into outlet: any FeedOutlet, progress: (Int) -> Void = { _ in }
    ) async throws -> Report {
        // The end is looked up first: what comes in meanwhile is for the next write.
        let last = try await store.lastSequence()
        let sources = try FeedSources(
            try await store.sources(), endpoints: try await store.endpoints(),
            chosen: request.sources)
        let first = try await line(1)
        let place = Place(
            through: last, line: try await line(last).map(FeedNames.mark) ?? "",
            beginning: first.map(FeedNames.mark) ?? "", hasNeeds: request.hasNeeds)
        try await check(request, at: place)
        let start = start(request, sources)
        var report = Report(sources: sources, isWhole: start == 0, place: place)
        if start < last {
            let teller = RecordTeller(
                names: FeedNames(secret: try await store.secret()), sources: sources,
                hasNeeds: request.hasNeeds)
            var followed = start
            while followed < last {
                let lines = Int(min(Int64(Self.stretch), last - followed))
                let changed = try await store.changedRecords(after: followed, lines: lines)
                let custodies = try await custodies(of: changed.subjects)
                let told = try changed.subjects.flatMap {
                    try teller.tell($0, custodies, to: outlet)
                }
                for outcome in told { report.add(outcome) }
                followed = changed.through
                progress(Int(followed - start))
            }
        }
        // Of a feed that never said anything there is no rest.
        if start == 0, request.feedLast > 0 { report.withdrawn += try outlet.withdrawRest() }
        return report
    }

    /// Who may see what, by the ids of custodies: of records of a merged firm only what its owner
    /// and whoever had them by themselves both let be seen.
    private func custodies(of subjects: [ChangedSubject]) async throws -> [String: Custody] {
        var custodies = try await store.documents(
            Custody.self, ids: subjects.map { Custody.id(of: $0.subject) })
        let firms = try await store.firmCustodies(
            of: subjects.compactMap(\.subject.organisation))
        for custody in firms.values where custody.isMerged {
            for id in custody.ids {
                let strict = custody.strictest(of: id)
                custodies[strict.id] = strict
            }
        }
        return custodies
    }

    private func line(_ sequence: Int64) async throws -> Change? {
        try await store.changes(after: sequence - 1, limit: 1).first
    }

    private func start(_ request: Request, _ sources: FeedSources) -> Int64 {
        guard let mark = request.mark, !request.comparesAll,
            mark.isFollowed(by: sources, hasNeeds: request.hasNeeds)
        else { return 0 }
        return mark.through
    }

    /// - Throws: `FeedRefusal` when the log, the mark and the feed do not go together.
    private func check(_ request: Request, at place: Place) async throws {
        guard let mark = request.mark else {
            if request.feedLast > 0, !request.comparesAll { throw FeedRefusal.markMissing }
            return
        }
        guard mark.version <= FeedMark.versionKnown else {
            throw FeedRefusal.markNewer(version: mark.version)
        }
        guard mark.store == request.store else {
            throw FeedRefusal.storeChanged(known: mark.store, asked: request.store)
        }
        guard mark.feedLast <= request.feedLast else {
            throw FeedRefusal.feedWentBack(known: mark.feedLast, last: request.feedLast)
        }
        if request.comparesAll || mark.through == 0 { return }
        guard mark.beginning == place.beginning else { throw FeedRefusal.otherDatabase }
        guard mark.through <= place.through,
            try await line(mark.through).map(FeedNames.mark) == mark.line
        else { throw FeedRefusal.databaseWentBack }
    }
}

extension WriteFeed.Report {
    fileprivate mutating func add(_ told: RecordTeller.Outcome) {
        valuesWithheld += told.valuesWithheld
        switch told.telling {
        case .new: new += 1
        case .changed: changed += 1
        case .withdrawn: withdrawn += 1
        case .same: break
        }
    }
}
