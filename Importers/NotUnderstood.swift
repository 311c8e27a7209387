/// What a format's reader met and has no field for: paths of the document, each with a count.
///
/// A catalogue is read whole: what is not taken is listed here, never passed over in silence.
/// Its paths are bounded, since a document that names its own keys could name millions.
package struct NotUnderstood: Hashable, Sendable {
    /// The official examples of every format together have under 100; a person reads a screen.
    package static let pathsMax = 200
    /// A longer path is cut: it is shown, not looked up.
    package static let pathBytesMax = 256

    /// How often each path was met.
    package private(set) var counts: [String: Int] = [:]
    /// How often other paths were met after `pathsMax` different ones.
    package private(set) var furtherCount = 0

    package init() {}

    package var isEmpty: Bool { counts.isEmpty }

    /// The paths, most frequent first, equal ones by name.
    package var paths: [(path: String, count: Int)] {
        counts.map { (path: $0.key, count: $0.value) }
            .sorted { ($1.count, $0.path) < ($0.count, $1.path) }
    }

    package mutating func note(_ path: String, count: Int = 1) {
        let path = path.utf8.count > Self.pathBytesMax ? Self.cut(path) : path
        if let known = counts[path] {
            counts[path] = known + count
        } else if counts.count < Self.pathsMax {
            counts[path] = count
        } else {
            furtherCount += count
        }
    }

    /// Takes over what another page of the same catalogue left.
    package mutating func add(_ other: NotUnderstood) {
        for (path, count) in other.paths { note(path, count: count) }
        furtherCount += other.furtherCount
    }

    private static func cut(_ path: String) -> String {
        String(decoding: path.utf8.prefix(pathBytesMax), as: UTF8.self) + "…"
    }
}
