extension RobotsRules {
    /// More is not looked at; the least that a reader has to take (RFC 9309, section 2.5).
    static let bytesMax = 500 * 1_024
    /// A day is as good as a refusal.
    static let crawlDelaySecondsMax = 86_400.0

    /// One group: whom it is for, and what it says.
    private struct Group {
        var agents: [String] = []
        var rules: [Rule] = []
        var crawlDelay: Duration?
        /// The agents' lines have ended.
        var isOpen = true
    }

    /// Reads the rules for one program.
    ///
    /// All groups that name it count together; only where none does, those for `*`. What is not
    /// understood is passed by, as the RFC wants it.
    ///
    /// - Parameter agent: The program's name, such as `Matxich`; case does not matter.
    package init(_ bytes: [UInt8], agent: String) {
        let groups = Self.groups(String(decoding: bytes.prefix(Self.bytesMax), as: UTF8.self))
        let own = groups.filter { $0.agents.contains(agent.lowercased()) }
        let meant = own.isEmpty ? groups.filter { $0.agents.contains("*") } : own
        self.init(
            rules: meant.flatMap(\.rules), crawlDelay: meant.compactMap(\.crawlDelay).max())
    }

    private static func groups(_ text: String) -> [Group] {
        var groups: [Group] = []
        for line in text.split(whereSeparator: \.isNewline) {
            let said = line.prefix { $0 != "#" }
            let parts = said.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2 else { continue }
            take(word(parts[0]).lowercased(), word(parts[1]), &groups)
        }
        return groups
    }

    private static func take(_ key: String, _ value: String, _ groups: inout [Group]) {
        if key == "user-agent" {
            if groups.last?.isOpen != true { groups.append(Group()) }
            return groups[groups.count - 1].agents.append(product(value))
        }
        // Rules before the first agent are nobody's.
        guard !groups.isEmpty, ["allow", "disallow", "crawl-delay"].contains(key) else { return }
        let last = groups.count - 1
        groups[last].isOpen = false
        if key == "crawl-delay" {
            guard let seconds = Double(value), seconds >= 0 else { return }
            groups[last].crawlDelay = .seconds(min(seconds, crawlDelaySecondsMax))
        } else if !value.isEmpty {
            // An empty path means nothing at all: `Disallow:` is how files allow everything.
            groups[last].rules.append(
                Rule(allows: key == "allow", pattern: RobotsPattern(value)))
        }
    }

    /// The name of a program without its version: `Matxich/1.0` is `matxich`.
    private static func product(_ text: String) -> String {
        text == "*" ? text : UserAgent.product(of: text).lowercased()
    }

    private static func word(_ text: Substring) -> String {
        let isBlank = { (character: Character) in " \t\u{FEFF}".contains(character) }
        return String(text.drop(while: isBlank).reversed().drop(while: isBlank).reversed())
    }
}
