import Crypto
import Foundation
import Platform
import Records
import Store
import Synchronization

/// Keys and profiles that were read, which are good until the log says otherwise.
///
/// Whoever uses them first waits until the log was read after their request came in (`catchUp`), so
/// what is kept is what the store holds. Only what somebody was shown is kept: who is looked for in
/// vain, hidden or unknown, is looked for in the store each time, and takes as long.
final class KeptReads: Sendable {
    private let store: any RecordStore
    private let memory: ReadMemory
    private let keeper: KeepKeys
    private let log: SharedReading

    init(store: any RecordStore & AccessStore) {
        let memory = ReadMemory()
        self.store = store
        self.memory = memory
        keeper = KeepKeys(store: store)
        log = SharedReading {
            // Taken first: what is committed while the log is being read makes another.
            let mark = store.commitMark
            try await memory.catchUp(with: store)
            memory.set(mark)
        }
    }

    /// Returns once all that was written before the call is known.
    func catchUp() async throws {
        if memory.isKnown(store.commitMark) { return }
        try await log.read()
    }

    /// The key that a text is, if it opens anything at this moment.
    func key(_ text: String, now: Int64) async throws -> AccessKey? {
        let digest = SHA256.hash(data: Data(text.utf8))
        if let key = memory.state.withLock({ $0.keys[digest] }) {
            return key.endsMilliseconds.map { now < $0 } ?? true ? key : nil
        }
        let place = memory.place
        guard let key = try await keeper.key(text, now: now) else { return nil }
        memory.keep(at: place) { $0.keep(key, digest) }
        return key
    }

    /// Who has a profile in hand, where the profile was shown to somebody.
    func custody(of id: OrganisationID) -> (custody: Custody?, isKept: Bool) {
        memory.state.withLock { state in
            guard let kept = state.profiles[id] else { return (nil, false) }
            return (kept.custody, true)
        }
    }

    /// What was shown of a profile cut to a sight.
    func answer(of id: OrganisationID, cut sight: Sight) -> Answer? {
        memory.state.withLock { $0.profiles[id]?.answers[sight] }
    }

    /// The place in the log that is known; what is read from now on is no older.
    var place: Int64? { memory.place }

    /// Keeps what is shown of a profile, unless the log went on since it was read.
    func keep(
        _ answer: Answer, of id: OrganisationID, _ custody: Custody?, cut sight: Sight,
        at place: Int64?
    ) {
        memory.keep(at: place) { $0.keep(answer, of: id, custody, sight) }
    }
}

/// What `KeptReads` keeps.
private final class ReadMemory: Sendable {
    /// After more lines of the log than these all is forgotten instead.
    private static let linesMax = 1_000

    let state = Mutex(State())

    var place: Int64? { state.withLock { $0.through } }

    /// Whether the log was read to its end when the store had this mark.
    func isKnown(_ mark: Int64?) -> Bool {
        guard let mark else { return false }
        return state.withLock { $0.mark == mark }
    }

    func set(_ mark: Int64?) { state.withLock { $0.mark = mark } }

    func keep(at place: Int64?, _ keep: (inout State) -> Void) {
        state.withLock { state in
            if place != nil, state.through == place { keep(&state) }
        }
    }

    /// Forgets what the log says has changed.
    func catchUp(with store: any RecordStore) async throws {
        let known = place
        let lines =
            if let known { try await store.changes(after: known, limit: Self.linesMax) } else {
                [Change]()
            }
        if let known, lines.count < Self.linesMax {
            guard let last = lines.last, last.sequence > known else { return }
            state.withLock { state in
                for line in lines { state.forget(line) }
                state.through = last.sequence
            }
        } else {
            let last = try await store.lastSequence()
            state.withLock { $0 = State(through: last) }
        }
    }

    struct State {
        /// Own choices: some 50 MB of profiles; when there are more all are forgotten.
        private static let profilesMax = 10_000
        private static let keysMax = 10_000

        /// The last line of the log that was read; nil = none was.
        var through: Int64?
        /// The store's mark when that was.
        var mark: Int64?
        var profiles: [OrganisationID: Kept] = [:]
        var keys: [SHA256.Digest: AccessKey] = [:]

        /// What is shown of a profile, by what it is cut to.
        struct Kept {
            let custody: Custody?
            var answers: [Sight: Answer] = [:]
        }

        mutating func keep(_ key: AccessKey, _ digest: SHA256.Digest) {
            if keys.count >= Self.keysMax { keys.removeAll() }
            keys[digest] = key
        }

        mutating func keep(
            _ answer: Answer, of id: OrganisationID, _ custody: Custody?, _ sight: Sight
        ) {
            if profiles.count >= Self.profilesMax { profiles.removeAll() }
            profiles[id, default: Kept(custody: custody)].answers[sight] = answer
        }

        mutating func forget(_ change: Change) {
            switch change.entity {
            case .organisation:
                if let id = OrganisationID(change.id) { profiles[id] = nil }
            case .custody, .source, .merge: profiles.removeAll()
            case .accessKey: keys.removeAll()
            default: break
            }
        }
    }
}
