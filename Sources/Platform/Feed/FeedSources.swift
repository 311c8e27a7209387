package import Records

/// Whose records a feed tells: those of sources that came under a licence and did not themselves
/// come through a feed. Whether a source is withdrawn is said of each of its records.
package struct FeedSources: Hashable, Sendable {
    /// In id order.
    package let told: [Source]
    /// Sources that state no licence, in id order.
    package let unlicensed: [SourceID]
    /// All that are not told, in id order.
    let untold: [SourceID]

    /// - Parameter chosen: the only ones to tell; empty = all that may be told.
    init(_ sources: [Source], endpoints: [Endpoint], chosen: [SourceID]) throws(FeedRefusal) {
        let others = Set(endpoints.filter { $0.reading.format == .matxich }.map(\.source))
        let chosen = Set(chosen)
        for id in chosen.sorted() {
            guard let source = sources.first(where: { $0.id == id }) else {
                throw .sourceUnknown(id)
            }
            if others.contains(id) { throw .sourceOfFeed(id) }
            if Self.isUnlicensed(source) { throw .sourceUnlicensed(id) }
        }
        let own = sources.filter { !others.contains($0.id) }
            .filter { chosen.isEmpty || chosen.contains($0.id) }
        let told = own.filter { !Self.isUnlicensed($0) }
        let toldIDs = Set(told.map(\.id))
        self.told = told
        unlicensed = own.filter(Self.isUnlicensed).map(\.id)
        untold = sources.map(\.id).filter { !toldIDs.contains($0) }
    }

    /// The licences of what is told, each once.
    package var licences: [String] {
        Set(told.filter { !$0.isWithdrawn }.map(\.licence)).sorted()
    }

    private static func isUnlicensed(_ source: Source) -> Bool {
        source.licence.allSatisfy(\.isWhitespace)
    }
}
