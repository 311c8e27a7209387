package import Records

/// What is said of a catalogue that is not taken; it is kept with the sync.
package struct PullSentences: Sendable {
    /// It has more rows than it may have.
    package let tooManyRows: @Sendable (_ max: Int64) -> String
    /// It has so many rows, and none of them could be read.
    package let noRowReadable: @Sendable (_ rows: Int) -> String
    /// By its columns it seems to be of another kind than the one before.
    package let kindChanged: @Sendable (_ former: RecordKind, _ now: RecordKind) -> String

    package init(
        tooManyRows: @escaping @Sendable (_ max: Int64) -> String,
        noRowReadable: @escaping @Sendable (_ rows: Int) -> String,
        kindChanged: @escaping @Sendable (_ former: RecordKind, _ now: RecordKind) -> String
    ) {
        self.tooManyRows = tooManyRows
        self.noRowReadable = noRowReadable
        self.kindChanged = kindChanged
    }
}
