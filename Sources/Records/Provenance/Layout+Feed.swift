extension Layout {
    /// The column by which a list tells in which Matxich store each record was first said.
    package static let feedOriginColumn = "@origin"

    /// Whether its records came through another Matxich store's feed, whatever became of the
    /// endpoint since: they are that store's to tell, not ours.
    package var isOfFeed: Bool { columns.contains(Self.feedOriginColumn) }
}
