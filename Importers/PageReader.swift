/// A reader of one page of a catalogue that may have more.
///
/// It knows the format and no transfer: it says how to go on, and another layer asks for the next
/// page and opens a reader on what comes.
package protocol PageReader: RowReader {
    /// How to go on; known once `next()` gave nil.
    var continuation: Continuation? { get }
}

/// How the next page of a catalogue is asked for.
package enum Continuation: Hashable, Sendable {
    /// What the source calls its cursor, offset or resumption token, as it wrote it.
    case token(String)
    /// Where the next page is, as written: it may be relative to the page's own address.
    case url(String)
}
