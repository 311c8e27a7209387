package import Records

/// What the last resolution left for the next, so that it need look at what is new alone.
///
/// Book-keeping that may be made anew from the records at any time: it is no part of what the store
/// remembers, and has no lines in the change log.
package struct ResolutionState: Codable, Hashable, Sendable {
    /// The run that left it.
    package var run: String
    /// Up to where the change log is taken in.
    package var through: Int64
    /// What the run went by beside records and decisions; another = everything is resolved anew.
    package var rules: String
    /// What was learned, without the frequencies, as JSON of who learned it.
    package var learned: String
    /// How many subjects it was learned from, and how many came, changed or went since.
    package var learnedFrom: Int
    package var changedSince: Int
    /// All subjects, and the firms they are.
    package var subjects: Int
    package var firms: Int

    package init(
        run: String, through: Int64, rules: String, learned: String, learnedFrom: Int,
        changedSince: Int, subjects: Int, firms: Int
    ) {
        self.run = run
        self.through = through
        self.rules = rules
        self.learned = learned
        self.learnedFrom = learnedFrom
        self.changedSince = changedSince
        self.subjects = subjects
        self.firms = firms
    }
}

/// One subject as it was last resolved.
package struct ResolvedSubject: Hashable, Sendable {
    package let id: OrganisationID
    /// What it said (`SubjectsToResolve`).
    package let fingerprint: String
    /// The first id of the subjects that were found to be one firm with it.
    package let cluster: OrganisationID
    /// Each once, in order: subjects that share one which few enough have are compared.
    package let keys: [UInt64]

    package init(
        id: OrganisationID, fingerprint: String, cluster: OrganisationID, keys: [UInt64]
    ) {
        self.id = id
        self.fingerprint = fingerprint
        self.cluster = cluster
        self.keys = keys
    }
}

/// Two subjects of which the last resolution knows something.
package struct ResolvedPair: Hashable, Sendable {
    /// The lesser id.
    package let one: OrganisationID
    package let other: OrganisationID
    /// The evidence that they are one firm.
    package let bits: Float
    package let isReserved: Bool
    /// As in `FirmTie`.
    package let kinship: String?

    package init(
        one: OrganisationID, other: OrganisationID, bits: Float, isReserved: Bool,
        kinship: String?
    ) {
        self.one = one
        self.other = other
        self.bits = bits
        self.isReserved = isReserved
        self.kinship = kinship
    }

    package var ids: [OrganisationID] { [one, other] }
}

/// What a resolution changes of what the last one left.
package struct ResolutionTraces: Sendable {
    /// What the run started from; somebody else's in its place, and nothing is written.
    package let former: ResolutionState?
    package var state: ResolutionState
    /// Whether all that was left is forgotten first.
    package var isWhole = false
    package var goneSubjects: [OrganisationID] = []
    package var subjects: [ResolvedSubject] = []
    /// Pairs of which nothing is known any more; none of a subject that goes is left anyway.
    package var gonePairs: [ResolvedPair] = []
    package var pairs: [ResolvedPair] = []
    /// Of a whole run alone: how often each term stands; those that stand once are left out.
    package var termCounts: [UInt64: UInt32] = [:]

    package init(over former: ResolutionState?, state: ResolutionState) {
        self.former = former
        self.state = state
    }
}

/// Keeps what a resolution leaves for the next. All implementations pass
/// `ResolutionStoreConformance`.
package protocol ResolutionStore: Sendable {
    /// Nil where nothing was resolved yet.
    func resolutionState() async throws(StoreError) -> ResolutionState?
    /// Some subjects as they were last resolved; those that were not are left out.
    ///
    /// - Complexity: a look-up for each id.
    func resolvedSubjects(
        _ ids: [OrganisationID]
    ) async throws(StoreError) -> [OrganisationID: ResolvedSubject]
    /// Who has some keys, `limit` of each at most, in no certain order.
    ///
    /// - Complexity: O(keys · limit) look-ups.
    func resolvedSubjects(
        withKeys keys: [UInt64], limit: Int
    ) async throws(StoreError) -> [UInt64: [OrganisationID]]
    /// All pairs that any of some subjects is in, each once.
    ///
    /// - Complexity: O(ids + pairs) look-ups.
    func resolvedPairs(of ids: [OrganisationID]) async throws(StoreError) -> [ResolvedPair]
    /// How often some terms stood in what was last learned from; those that stood once or never
    /// are left out.
    func termCounts(_ terms: [UInt64]) async throws(StoreError) -> [UInt64: UInt32]
    /// How many documents there are of a kind.
    func count<Document: KeptDocument>(_ kind: Document.Type) async throws(StoreError) -> Int
    /// Writes what a resolution found with what it leaves for the next, in one transaction.
    ///
    /// Where nothing was logged after `traces.state.through`, the state is kept as one that has
    /// taken in what this very writing logs: a resolution does not follow itself.
    ///
    /// - Returns: false, and nothing is written, where documents or the state are others than those
    ///   the run started from.
    func write(
        _ edits: [DocumentEdit], leaving traces: ResolutionTraces, stamp: Stamp
    ) async throws(StoreError) -> Bool
}
