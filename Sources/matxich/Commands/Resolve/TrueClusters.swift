import Resolution

/// The true cluster of every record that a file names, each in one.
struct TrueClusters<Key: Hashable> {
    let path: String
    /// How a person knows a record.
    let named: (Key) -> String
    private(set) var found: [Key: String] = [:]
    private var lines: [Key: Int] = [:]

    init(path: String, named: @escaping (Key) -> String) {
        self.path = path
        self.named = named
    }

    /// Takes a line or row of the file; one that says again what was said is passed over.
    ///
    /// - Throws: where the record is in another cluster by an earlier line.
    mutating func take(_ key: Key, _ cluster: String, line: Int) throws(Failure) {
        guard let known = found[key], let first = lines[key] else {
            found[key] = cluster
            lines[key] = line
            return
        }
        if known == cluster { return }
        throw ResolutionText.contradiction(
            of: named(key), [(known, first), (cluster, line)], truth: path)
    }
}
