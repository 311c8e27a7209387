/// Why a feed's folder could not be written, or not gone on with.
package enum FeedFolderError: Error, Hashable, Sendable {
    /// Its head or a page cannot be read, or is not what it has to be.
    case unreadable(ImportError)
    /// The system does not let a file or the folder be written.
    case unwritable(ExportError)
    /// Another program is writing it.
    case busy(folder: String)
    /// There is no feed in the folder, but something else; `found` is one of its files.
    case otherFiles(folder: String, found: String)
    /// The feed in the folder is another store's.
    case otherStore(folder: String, known: String, asked: String)
    /// A line of a page was not written by this program.
    case lineUnknown(page: String, line: Int)
    /// So many pages that no reader would take the head.
    case headTooLarge(limitBytes: Int)
}
