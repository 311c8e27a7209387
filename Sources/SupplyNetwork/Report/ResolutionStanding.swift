/// How far the suppliers that a network counts were compared with each other: until they are, a
/// firm that lists name several times counts as often.
package struct ResolutionStanding: Hashable, Sendable {
    /// Whether a resolution ever ran.
    package let hasRun: Bool
    /// Records of suppliers that were added or changed since the last run; all where none ran.
    package let recordsSince: Int

    /// - Precondition: records are not below 0.
    package init(hasRun: Bool, recordsSince: Int) {
        precondition(recordsSince >= 0, "records are counted")
        self.hasRun = hasRun
        self.recordsSince = recordsSince
    }

    /// Everything was compared.
    package static let complete = ResolutionStanding(hasRun: true, recordsSince: 0)

    package var isComplete: Bool { recordsSince == 0 }
}
