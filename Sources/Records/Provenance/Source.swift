/// Somebody who says things about suppliers or needs: a partner's list, an endpoint, an owner.
package struct Source: Hashable, Sendable, Codable {
    package let id: SourceID
    /// The name people read: "Department of Industry and Trade, 2026 list".
    package var title: String
    package var authority: Authority
    /// The licence the source's data came under, in the source's own words; empty when not said.
    package var licence: String
    package var isWithdrawn: Bool

    package init(
        id: SourceID, title: String, authority: Authority = .partner, licence: String = "",
        isWithdrawn: Bool = false
    ) {
        self.id = id
        self.title = title
        self.authority = authority
        self.licence = licence
        self.isWithdrawn = isWithdrawn
    }
}
