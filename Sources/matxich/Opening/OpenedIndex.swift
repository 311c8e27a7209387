import Foundation
import Matching
import Platform
import Records
import Store

/// The search index of a database, as one run of a command answers from it.
///
/// It is opened from its file beside the database, or built where no file counts, which is said;
/// what changed since is followed first.
struct OpenedIndex {
    let finder: FindCurrent
    private let follower: FollowIndex

    /// - Parameters:
    ///   - needs: those that will be answered.
    ///   - database: beside which file the index lies; nil for the one that `global` names.
    ///   - isQuiet: whether nothing is told of opening and building; nil as `global` says.
    static func open(
        _ store: any RecordStore, _ loaded: LoadedCatalogue, _ global: GlobalOptions,
        for needs: [Need], database: String? = nil, isQuiet: Bool? = nil
    ) async throws -> OpenedIndex {
        let isQuiet = isQuiet ?? global.quiet
        let progress = Progress(
            say(en: "Suppliers read", vi: "Nhà cung cấp đã đọc"),
            total: try await store.counts().organisations, isQuiet: isQuiet)
        let wording = loaded.wording
        var pace = FollowIndex.Pace.standard
        // Nobody searches meanwhile.
        pace.renewalReaders = ProcessInfo.processInfo.activeProcessorCount
        let follower = try await FollowIndex.open(
            store, lexicon: loaded.lexicon, PreparedCatalogue(loaded.catalogue),
            file: IndexFile(database: try database ?? OpenStore.path(global)), pace: pace
        ) {
            progress.report($0)
        } note: { note in
            if !isQuiet { Streams.note(wording.note(note)) }
        }
        let finder = FindCurrent(follower, store: store, lexicon: loaded.lexicon)
        try await finder.prepare(for: needs)
        progress.finish()
        return OpenedIndex(finder: finder, follower: follower)
    }

    /// Waits for what is still looked at of the file: damage that no answer met is mended too.
    func close() async { await follower.settle() }
}
