import Testing

/// Every fact says where it comes from, of when it is and under which licence it stands.
@Suite struct SourceLineTests {
    private static let keys = ["title", "source", "date", "licence"]

    @Test func everyTableOfFactsSaysItsSourceDateAndLicence() {
        var findings: [Finding] = []
        for path in Self.tables {
            guard let file = Project.file(path) else {
                findings.append(Finding(path: path, detail: "is not UTF-8"))
                continue
            }
            let head = file.text.split(separator: "\n").prefix { $0.hasPrefix("#") }
            for key in Self.keys where !head.contains(where: { Self.says(key, $0) }) {
                findings.append(Finding(path: path, detail: "has no # \(key): line"))
            }
        }
        Ratchet.check("source-line", findings)
    }

    /// Lists that arrive as real lists do cannot carry a head; their README speaks for them.
    @Test func everyDemoListIsAnsweredForByItsReadme() throws {
        let readme = try #require(Project.file("Catalog/Demo/README.md")).text
        #expect(readme.contains("Licence:") && readme.contains("Date of the data:"))
        var findings: [Finding] = []
        for path in Project.paths(below: "Catalog/Demo") where !path.hasSuffix(".md") {
            let name = path.split(separator: "/").last.map(String.init) ?? path
            if !readme.contains("`\(name)`") {
                findings.append(
                    Finding(path: path, detail: "is not named in Catalog/Demo/README.md"))
            }
        }
        for finding in findings { Issue.record("\(finding.path): \(finding.detail)") }
    }

    @Test func theFactsAreThere() {
        #expect(Self.tables.count >= 14)
    }

    private static var tables: [String] {
        Project.paths(below: "Catalog").filter { $0.hasSuffix(".tsv") }
    }

    private static func says(_ key: String, _ line: Substring) -> Bool {
        line.hasPrefix("# \(key): ") && line.dropFirst(key.count + 4).contains { $0 != " " }
    }
}
