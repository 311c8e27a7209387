package import Records

/// Rows pulled one at a time from a file of any format, in bounded memory.
///
/// A bad row is a row with problems, never the end of the file; only what makes the rest of the
/// file unreadable is thrown. A reader belongs to one task: open it there, or hand it over once.
///
///     var reader = try FileOpener.open("list.csv")
///     while let row = try reader.next() { … }
package protocol RowReader {
    /// The header of each column as written, line breaks as blanks, two-row headers joined.
    var columns: [String] { get }
    /// How the file is being read: what was guessed and what was said by the caller.
    var reading: ReadingReport { get }
    /// The next row that says anything, or nil at the end; rows without a character are skipped.
    mutating func next() throws(ImportError) -> TableRow?
}
