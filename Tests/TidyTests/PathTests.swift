import Foundation
import Testing

/// What the documentation names is there, and nothing names the machine it was written on.
@Suite struct PathTests {
    /// First folders that only exist on the machine somebody worked on.
    private static let machineFolders = ["work", "farm", "root", "home", "Users", "opt", "mnt"]

    @Test func everyPathInTheDocumentationExists() {
        var findings: [Finding] = []
        for file in Project.markdown {
            let folder = file.path.split(separator: "/").dropLast().joined(separator: "/")
            for named in Self.quoted(in: file.text) where Self.isPath(named, in: folder) {
                let isThere = [named, folder + "/" + named].contains(where: Project.exists)
                if !isThere { findings.append(Finding(path: file.path, detail: "names \(named)")) }
            }
        }
        Ratchet.check("missing-path", findings)
    }

    /// In the map of a README, the last column names files within the folders of the first.
    @Test(arguments: ["README.md", "README.vi.md"])
    func everyFileToReadFirstIsWhereTheMapSays(name: String) throws {
        let lines = try #require(Project.file(name)).text.split(separator: "\n")
        let rows = lines.map { $0.split(separator: "|").map(String.init) }.filter { $0.count >= 3 }
        var count = 0
        for row in rows {
            let folders = Self.quoted(in: row[0])
            for file in folders.isEmpty ? [] : Self.quoted(in: row[row.count - 1]) {
                let above = folders.map {
                    $0.split(separator: "/").dropLast().joined(separator: "/")
                }
                let places = (folders + above).map { $0 + "/" + file } + [file]
                #expect(places.contains(where: Project.exists), "\(name): \(file)")
                count += 1
            }
        }
        #expect(count > 0)
    }

    @Test func noFileNamesAPathOfOneMachine() {
        var findings: [Finding] = []
        for file in Project.written {
            for folder in Self.machineFolders where Self.names("/" + folder + "/", in: file.text) {
                findings.append(Finding(path: file.path, detail: "names /" + folder))
            }
        }
        Ratchet.check("machine-path", findings)
    }

    /// `make bench` hands every measurement the folder of its runs; two wrote a file in its place.
    @Test func measurementsWriteIntoTheFolderTheyAreGiven() {
        let programs = Project.written.filter {
            $0.path.hasPrefix("Tests/Benchmarks/") && $0.path.hasSuffix(".py")
        }
        #expect(!programs.isEmpty)
        for program in programs {
            for name in ["options", "chosen"] {
                #expect(!program.text.contains(name + ".out.write_text("), "\(program.path)")
            }
        }
    }

    @Test func packagesComeFromTheirPublicHome() throws {
        let manifest = try #require(Project.file("Package.swift")).text
        let urls = manifest.split(separator: "\"").filter { $0.contains("://") }
        #expect(!urls.isEmpty)
        for url in urls { #expect(url.hasPrefix("https://github.com/"), "\(url)") }
    }

    @Test func findsWhatIsQuotedAndWhatIsLinked() {
        let text = "See `Sources/Records`, [map](Tests/x.md#a) and `a b`.\n```\n`no`\n```\n"
        #expect(Self.quoted(in: text) == ["Sources/Records", "a b", "Tests/x.md"])
    }

    /// Whether an absolute path begins with `folder`; a part of a longer path or a URL does not.
    private static func names(_ folder: String, in text: String) -> Bool {
        text.ranges(of: folder).contains { range in
            guard range.lowerBound > text.startIndex else { return true }
            let before = text[text.index(before: range.lowerBound)]
            return !before.isLetter && !before.isNumber && !".:/_-~)}>*".contains(before)
        }
    }

    /// What stands between single back quotes outside fenced code, then the targets of links.
    private static func quoted(in text: String) -> [String] {
        var prose = ""
        for (index, part) in text.components(separatedBy: "```").enumerated()
        where index.isMultiple(of: 2) {
            prose += part
        }
        let quoted = prose.split(separator: "`", omittingEmptySubsequences: false).enumerated()
            .filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }
        let linked = prose.components(separatedBy: "](").dropFirst()
            .map { String($0.prefix { $0 != ")" && $0 != "#" }) }
        return quoted + linked
    }

    /// A path is made of path characters and begins with a folder that exists here.
    private static func isPath(_ text: String, in folder: String) -> Bool {
        guard text.contains("/"), !text.hasPrefix("/"), !text.hasPrefix(".."),
            text.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "._-+/".contains($0)) }),
            let first = text.split(separator: "/").first.map(String.init)
        else { return false }
        return Project.exists(first) || Project.exists(folder + "/" + first)
    }
}
