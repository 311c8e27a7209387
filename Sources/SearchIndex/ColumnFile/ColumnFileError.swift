/// Why bytes are no file of columns that this code can read. Whoever has the facts builds it anew.
package enum ColumnFileError: Error, Hashable {
    /// Shorter than its header or than the header says, or longer.
    case wrongLength
    /// It does not begin as a file of columns does.
    case notColumns
    /// Laid out in another way.
    case otherVersion(UInt32)
    /// Its columns mean something else than was expected.
    case otherForm(UInt32)
    /// The head was changed after writing.
    case damagedHead
    /// A page was changed after writing.
    case damagedPage
    /// A column is missing or has a size that does not go with the others.
    case inconsistent(ColumnName)
}
