package import Store

/// What is worth telling of the index: at most one line each time.
package enum IndexNote: Hashable, Sendable {
    /// It was built from the records, because there was no file to open or none that counts.
    case rebuilt(Reason)
    /// It could not be saved for the next start; answers are as good as ever.
    case unsaved(IndexFileFault)
    /// The store could not be read, so what changed since is not followed for the moment.
    case unfollowed(StoreError)
    /// So many suppliers changed since it was counted how rare each word is.
    case wordsUncounted(changed: Int, of: Int)

    /// Whether it is told of every database once, and nothing went wrong.
    package var isExpected: Bool { self == .rebuilt(.missing) }

    package enum Reason: Hashable, Sendable {
        case missing
        case unreadable(IndexFileFault)
        case damaged
        /// Built by a program of another version, or by other rules.
        case otherProgram
        case otherCatalogue
        /// Of another database, or of this one before it was put back from a backup.
        case otherDatabase
        /// Of what others may see: of less than is to be searched here, or of more.
        case otherReach
    }
}
