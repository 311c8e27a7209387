import Logging
import Matching
import Platform
import Records
import ServiceLifecycle
import Store

/// The indexes that searches are answered from: one for each reach, of what may be seen within it.
///
/// Each is opened when it is first asked for, or built where no file of it counts, and follows the
/// store from then on as long as the service runs. Whoever asks while it is being made waits for
/// the same work; what failed is not kept.
actor FollowedIndexes: Service {
    private let store: any RecordStore
    private let lexicon: Lexicon
    private let catalogue: PreparedCatalogue
    private let database: String?
    private let wording: Wording
    private let logger: Logger
    private var opened: [DisclosureLevel: Task<FollowIndex, any Error>] = [:]
    private let begun: AsyncStream<FollowIndex>
    private let begin: AsyncStream<FollowIndex>.Continuation

    /// - Parameters:
    ///   - database: the file beside which indexes are kept from run to run; nil = nowhere.
    ///   - wording: the language of the log.
    init(
        store: any RecordStore, lexicon: Lexicon, database: String?, wording: Wording,
        logger: Logger
    ) {
        self.store = store
        self.lexicon = lexicon
        catalogue = PreparedCatalogue(lexicon.catalogue)
        self.database = database
        self.wording = wording
        self.logger = logger
        (begun, begin) = AsyncStream.makeStream()
    }

    /// Finds suppliers as somebody with this reach may see them.
    ///
    /// - Throws: `StoreError`.
    func finder(within reach: DisclosureLevel) async throws -> FindCurrent {
        let opening = opened[reach] ?? open(reach)
        do {
            return FindCurrent(try await opening.value, store: store, lexicon: lexicon)
        } catch {
            if opened[reach] == opening { opened[reach] = nil }
            throw error
        }
    }

    private func open(_ reach: DisclosureLevel) -> Task<FollowIndex, any Error> {
        let file = database.map { IndexFile(database: $0, within: reach) }
        let opening = Task {
            let follower = try await FollowIndex.open(
                store, lexicon: lexicon, catalogue, within: reach, file: file
            ) { [logger, wording] note in
                logger.log(
                    level: note.isExpected ? .info : .warning, "\(wording.note(note))",
                    metadata: ["reach": .string(reach.rawValue)])
            }
            begin.yield(follower)
            return follower
        }
        opened[reach] = opening
        return opening
    }

    /// Follows every index that is opened until the server is told to end.
    nonisolated func run() async throws {
        await cancelWhenGracefulShutdown { await self.followAll() }
    }

    nonisolated private func followAll() async {
        await withDiscardingTaskGroup { group in
            for await follower in begun { group.addTask { await follower.follow() } }
        }
    }
}
