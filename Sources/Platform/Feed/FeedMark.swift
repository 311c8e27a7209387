package import Records
import Store

/// What a write of a feed leaves for the next: up to where the log was followed, and by which
/// rules.
///
/// A shortcut and a guard, not the truth: what the feed says is in its pages, and what it ought to
/// say is in the store, so both can be compared as a whole without it. Kept as JSON, by these
/// names.
package struct FeedMark: Hashable, Sendable, Codable {
    static let versionKnown = 1

    package let version: Int
    /// Whose feed it is.
    package let store: String
    /// The feed's last sequence then.
    package let feedLast: Int
    /// The last line of the change log that was followed.
    let through: Int64
    /// Digests of that line and of the log's first: by them the store is known again.
    let line: String
    let beginning: String
    /// Sources that were told, and that were not, in id order.
    let told: [SourceID]
    let untold: [SourceID]
    let hasNeeds: Bool
    /// `FeedDisclosure.edition`
    let disclosure: Int

    /// Whether the log can simply be followed from here: a source that was known then is told if
    /// it was told, and what is told of records is what was.
    func isFollowed(by sources: FeedSources, hasNeeds: Bool) -> Bool {
        let toldNow = Set(sources.told.map(\.id))
        return hasNeeds == self.hasNeeds && disclosure == FeedDisclosure.edition
            && told.allSatisfy(toldNow.contains) && !untold.contains(where: toldNow.contains)
    }
}

/// Why nothing was told.
package enum FeedRefusal: Error, Hashable, Sendable {
    /// The feed has entries, but what its last write left is gone.
    case markMissing
    /// A newer program left it.
    case markNewer(version: Int)
    /// The mark belongs to the feed of a store of another name.
    case storeChanged(known: String, asked: String)
    /// The database is another than the one that wrote the feed before.
    case otherDatabase
    /// The database ends before what was told of it, or tells another story since: it was put
    /// back from a backup.
    case databaseWentBack
    /// The feed ends before what it said: the folder was put back from a backup, or emptied.
    case feedWentBack(known: Int, last: Int)
    case sourceUnknown(SourceID)
    case sourceUnlicensed(SourceID)
    /// Another store tells what came from it.
    case sourceOfFeed(SourceID)
}
