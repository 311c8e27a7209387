import Testing

/// A file that breaks a rule, and how.
struct Finding {
    let path: String
    let detail: String
}

/// Today's offenders, listed in `offenders.txt` as `rule path`. The list may only shrink: a new
/// offender fails the test, and so does a listed one that has been mended.
enum Ratchet {
    static let rules = [
        "file-length", "function-length", "nesting", "line-length", "banned-name", "unfinished",
        "unchecked", "import", "engine", "sql", "source-line", "missing-path", "machine-path",
    ]

    static let listed: [(rule: String, path: String)] = {
        let lines = Project.file("Tests/TidyTests/offenders.txt")?.text.split(separator: "\n") ?? []
        return lines.filter { !$0.hasPrefix("#") }.map { line in
            let parts = line.split(separator: " ", maxSplits: 1)
            return (String(parts[0]), parts.count == 2 ? String(parts[1]) : "")
        }
    }()

    static func check(_ rule: String, _ findings: [Finding]) {
        let allowed = Set(listed.filter { $0.rule == rule }.map(\.path))
        for finding in findings where !allowed.contains(finding.path) {
            Issue.record("\(rule): \(finding.path): \(finding.detail)")
        }
        for path in allowed.subtracting(findings.map(\.path)).sorted() {
            Issue.record("\(rule): \(path) is mended: take it off Tests/TidyTests/offenders.txt")
        }
    }
}

@Suite struct RatchetTests {
    @Test func everyListedOffenderIsAFileUnderAKnownRule() {
        for (rule, path) in Ratchet.listed {
            #expect(Ratchet.rules.contains(rule), "\(rule)")
            #expect(Project.exists(path), "\(path)")
        }
    }

    @Test func theTreeIsRead() {
        #expect(Project.swift.count > 100)
        #expect(Project.markdown.contains { $0.path == "README.md" })
        #expect(Project.written.contains { $0.path == "Makefile" })
    }
}
