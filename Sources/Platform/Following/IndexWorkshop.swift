import Matching
import Records
import Store

/// Builds, merges and saves indexes on a thread of its own, apart from whoever follows and
/// whoever searches.
actor IndexWorkshop {
    private let store: any RecordStore
    private let profiles: ReadProfiles
    private let catalogue: PreparedCatalogue
    private let reach: DisclosureLevel
    private let file: IndexFile?
    private let thread = WaitingThread(label: "index-workshop")
    /// The day of the match comes with each search: an index is of none.
    private static let noDay = CalendarDate(dayNumber: 0)

    nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

    /// - Precondition: the file is one for this reach.
    init(
        store: any RecordStore, lexicon: Lexicon, catalogue: PreparedCatalogue,
        within reach: DisclosureLevel, file: IndexFile?
    ) {
        precondition(file.map { $0.reach == reach } ?? true, "the file is one for the reach")
        self.store = store
        profiles = ReadProfiles(store: store, lexicon: lexicon, within: reach)
        self.catalogue = catalogue
        self.reach = reach
        self.file = file
    }

    /// An index with the place in the log from which changes are to be followed.
    struct Built: Sendable {
        let index: FitIndex
        let origin: FitSnapshot.Origin

        var state: LiveIndex.State {
            LiveIndex.State(fit: CurrentFit(generation: index), through: origin.sequence)
        }
    }

    /// Builds an index of all suppliers.
    ///
    /// The log's end is looked up first: what changes while pages are read is followed after it,
    /// read already or not.
    ///
    /// - Parameters:
    ///   - readers: how many threads read texts beside this one; with one, none does.
    ///   - progress: told how many are read after every page.
    /// - Complexity: O(records), a page of profiles in memory for each reader.
    func build(
        readers: Int, progress: @Sendable (Int) -> Void = { _ in }
    ) async throws(StoreError) -> Built {
        let place = try await LogPlace.end(of: store, within: reach)
        var (last, isLast, read): (OrganisationID?, Bool, Int) = (nil, false, 0)
        let index = try await FitIndexBuilder.index(
            catalogue, on: Self.noDay, readers: readers
        ) { () throws(StoreError) -> [Profile]? in
            if isLast { return nil }
            let page = try await profiles.page(after: last, limit: ReadProfiles.pageSize)
            (last, isLast) = (page.last, page.last == nil)
            read += page.profiles.count
            progress(read)
            return page.profiles
        }
        return Built(index: index, origin: place.origin)
    }

    func merge(_ merge: FitMerge) -> FitIndex { merge.merged() }

    /// Saves an index for the next start, where there is a place for it.
    ///
    /// - Returns: why it could not.
    func save(_ built: Built) -> IndexFileFault? {
        guard let file else { return nil }
        do {
            try file.write { sink in
                try FitSnapshot.write(built.index, from: built.origin, catalogue, to: sink)
            }
            return nil
        } catch { return error as? IndexFileFault ?? IndexFileFault(errno: 0) }
    }

    /// Checks whatever of an opened file was not read yet.
    ///
    /// - Returns: whether it is sound.
    func isSound(_ opened: OpenedFit) -> Bool {
        do { try opened.check() } catch { return false }
        return true
    }

    /// Opens the file of an earlier run.
    ///
    /// - Returns: why it does not count, or what it holds.
    func opened() async throws(StoreError) -> Result<OpenedFit, IndexNote.Reason> {
        let opened: OpenedFit
        do {
            guard let file, let mapped = try file.map() else { return .failure(.missing) }
            opened = try FitSnapshot.open(
                mapped.bytes, owner: mapped, catalogue, reading: LogPlace.reading)
        } catch let fault as IndexFileFault {
            return .failure(.unreadable(fault))
        } catch let error as FitSnapshotError {
            return .failure(IndexNote.Reason(error))
        } catch { return .failure(.damaged) }
        guard LogPlace.reach(of: opened.origin) == reach else { return .failure(.otherReach) }
        guard try await LogPlace.isKnown(opened.origin, to: store) else {
            return .failure(.otherDatabase)
        }
        return .success(opened)
    }
}

extension IndexNote.Reason: Error {}

extension IndexNote.Reason {
    init(_ error: FitSnapshotError) {
        switch error {
        case .otherCatalogue: self = .otherCatalogue
        case .otherScoring, .otherReading: self = .otherProgram
        case .file: self = error.isOfOtherForm ? .otherProgram : .damaged
        }
    }
}
