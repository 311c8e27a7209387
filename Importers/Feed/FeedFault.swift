/// What is wrong with a feed, so that nothing of it is taken.
package enum FeedFault: Error, Hashable, Sendable {
    /// A later edition of the format; `version` as it is written.
    case versionUnknown(version: String)
    /// A member of the head, or of a page in it, that is missing or not of its form.
    case valueUnusable(name: String)
    /// The address serves another store's feed: its sequence says nothing of what is known.
    case storeChanged(known: String, found: String)
    /// The feed ends before what was read of it already: it was put back from a backup.
    case sequenceWentBack(known: Int, last: Int)
    /// Entries are missing between these two.
    case sequenceGap(after: Int, found: Int)
    /// A page begins with, or a line is, an entry that came before.
    case sequenceRepeated(Int)
    /// Names of pages are `page-` with six digits or more, so that none leads elsewhere.
    case pageNameUnusable(name: String)
    case pageTooLarge(page: String, limitBytes: Int)
    case sizeWrong(page: String, stated: Int, found: Int)
    case digestWrong(page: String)
}
