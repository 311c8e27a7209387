import Platform
import Records
import Store

/// Networks that were asked for lately, so that several figures of one are reckoned from one.
///
/// A network is that of a state of the store: what changed since is in the next.
actor KeptNetworks {
    /// How many are kept: a person looks at one cut from several sides (own choice).
    private static let keptMax = 4

    /// Of the store: up to where its log goes, and how far it is resolved.
    private struct State: Hashable {
        let sequence: Int64
        let resolvedThrough: Int64?
    }

    private struct Kept {
        let question: NetworkQuestion
        let state: State
        let making: Task<AssembledNetwork, any Error>
    }

    private let store: any RecordStore
    private let lexicon: Lexicon
    /// The one asked for last is last.
    private var kept: [Kept] = []

    init(store: any RecordStore, lexicon: Lexicon) {
        self.store = store
        self.lexicon = lexicon
    }

    /// The network asked for; whoever asks while it is made waits for the same work.
    ///
    /// - Throws: `StoreError`.
    /// - Complexity: that of making it, where none is kept.
    func network(_ question: NetworkQuestion) async throws -> AssembledNetwork {
        let state = State(
            sequence: try await store.lastSequence(),
            resolvedThrough: try await store.resolutionState()?.through)
        let known = kept.firstIndex { $0.question == question && $0.state == state }
        let entry = known.map { kept.remove(at: $0) } ?? make(question, state)
        kept.append(entry)
        kept.removeFirst(max(0, kept.count - Self.keptMax))
        do { return try await entry.making.value } catch {
            kept.removeAll { $0.making == entry.making }
            throw error
        }
    }

    private func make(_ question: NetworkQuestion, _ state: State) -> Kept {
        let assembling = AssembleNetwork(store: store, lexicon: lexicon)
        return Kept(
            question: question, state: state,
            making: Task { try await assembling.network(question) })
    }
}
