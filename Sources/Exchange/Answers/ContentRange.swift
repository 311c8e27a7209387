/// Which bytes of a document a partial answer holds.
///
/// - Source: RFC 9110, section 14.4.
struct ContentRange: Hashable {
    let first: Int
    let last: Int
    /// The whole document's length; nil when the server does not know it.
    let complete: Int?

    /// Reads `bytes 100-199/200` and `bytes 100-199/*`.
    init?(_ text: String) {
        let parts = text.split(whereSeparator: { " -/".contains($0) })
        guard parts.count == 4, parts[0].lowercased() == "bytes", let first = Int(parts[1]),
            let last = Int(parts[2]), 0 <= first, first <= last
        else { return nil }
        self.first = first
        self.last = last
        complete = Int(parts[3])
        if let complete {
            guard last < complete else { return nil }
        } else if parts[3] != "*" {
            return nil
        }
    }
}
