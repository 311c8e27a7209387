import Records
package import Store

/// The import of a catalogue that is pulled has the number of its sync in place of a digest.
///
/// The bytes are not known before they are read, and no other sync goes on with this one's import.
extension ImportPlan {
    private static let digestPrefix = "sync "

    static func digest(of sync: SyncRun.ID) -> String { digestPrefix + "\(sync.rawValue)" }

    /// Whether it came from an endpoint, and not from a file.
    package var isPulled: Bool { fileDigest.hasPrefix(Self.digestPrefix) }
}
