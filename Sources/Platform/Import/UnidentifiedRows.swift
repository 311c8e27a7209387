import Store

/// Rows of which it cannot be told what they are about: each may be of something that seems gone.
package struct UnidentifiedRows: Hashable, Sendable {
    /// Keys that are remembered; behind more damage than that, all is doubted.
    static let keysMax = 10_000

    package private(set) var count = 0
    /// What stands where the keys should.
    private var keys: [String] = []
    private var mayBeAnything = false

    package init() {}

    package var isEmpty: Bool { count == 0 }

    mutating func note(_ key: String?) {
        count += 1
        if let key, keys.count < Self.keysMax { keys.append(key) } else { mayBeAnything = true }
    }

    mutating func add(_ others: UnidentifiedRows) {
        count += others.count
        keys += others.keys.prefix(Self.keysMax - keys.count)
        mayBeAnything =
            mayBeAnything || others.mayBeAnything || count > Self.keysMax
    }

    /// The groups that one of the rows may be of.
    func groups(among groups: KeyGroups) -> KeyGroups {
        mayBeAnything ? groups : groups.holding(keys)
    }
}
