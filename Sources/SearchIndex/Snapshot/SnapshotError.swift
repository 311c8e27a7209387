/// Why bytes are not a snapshot that this code can search. Whoever holds the documents rebuilds.
package enum SnapshotError: Error, Equatable {
    /// Shorter than its header or than the header says, or longer.
    case wrongLength
    /// It does not begin as a snapshot does.
    case notASnapshot
    /// Written in another form.
    case otherVersion(UInt32)
    /// The header or the table of sections was changed after writing.
    case damagedHeader
    /// A section was changed after writing.
    case damagedSection(UInt16, field: UInt16)
    /// A section is missing or has a size that does not go with the others.
    case inconsistent(String)
}
