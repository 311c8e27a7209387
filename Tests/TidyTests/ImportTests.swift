import Testing

/// Who may import whom: arrows point down only, siblings do not know each other, and each outside
/// library has one home.
@Suite struct ImportTests {
    /// Per folder of a target, everything its files may import. A new target gets a line here.
    private static let allowed: [String: Set<String>] = [
        "Sources/Records": [],
        "Sources/TextAnalysis": ["Records", "Foundation", "CStemmer"],
        "Catalog": ["Records", "CCatalogueData"],
        "Sources/SearchIndex": ["Synchronization"],
        "Sources/Matching": ["Records", "Catalog", "TextAnalysis", "SearchIndex"],
        "Sources/SupplyNetwork": ["Records", "Catalog", "TextAnalysis"],
        "Sources/GeoPackage": [
            "Records", "SupplyNetwork", "Foundation", "GRDB", "GRDBSQLite",
        ],
        "Sources/Resolution": ["Records", "Catalog", "TextAnalysis", "Foundation"],
        "Sources/Store": ["Records", "Foundation", "Synchronization"],
        "Sources/StoreSQLite": [
            "Records", "Store", "Foundation", "Synchronization", "GRDB", "GRDBSQLite",
        ],
        "Importers": [
            "Records", "Catalog", "TextAnalysis", "Foundation", "Glibc", "Yams", "CZlib", "CXML",
            "CFreeXL", "CXLSXWriter", "Crypto",
        ],
        "Sources/Exchange": [
            "CCurl", "CCodings", "CZlib", "Crypto", "Foundation", "Glibc", "Synchronization",
        ],
        "Sources/OpenID": ["Foundation", "Crypto", "JWTKit", "Yams"],
        "Sources/Platform": [
            "Records", "Catalog", "TextAnalysis", "Matching", "SupplyNetwork", "Resolution",
            "Store", "OpenID", "Foundation", "Synchronization", "Crypto", "CryptoExtras",
            "Dispatch",
        ],
        "Sources/Representations": [
            "Records", "Catalog", "Matching", "SupplyNetwork", "Store", "Platform", "Foundation",
        ],
        "Sources/Server": [
            "Records", "Catalog", "Matching", "SupplyNetwork", "Resolution", "Store", "Platform",
            "OpenID", "Representations", "Foundation", "Synchronization", "Crypto", "HTTPTypes",
            "Hummingbird", "HummingbirdCore", "Logging", "NIOCore", "NIOHTTPTypes",
            "ServiceLifecycle",
        ],
        "Sources/matxich": [
            "Records", "Catalog", "TextAnalysis", "Importers", "Exchange", "Matching",
            "SupplyNetwork", "GeoPackage", "Resolution", "Store", "StoreSQLite", "OpenID",
            "Platform",
            "Representations", "Server", "Foundation", "Dispatch", "Glibc", "Synchronization",
            "ArgumentParser", "Crypto", "Logging",
        ],
    ]
    /// Targets that take values and return values.
    private static let engines = [
        "Sources/Records", "Sources/TextAnalysis", "Catalog", "Sources/SearchIndex",
        "Sources/Matching", "Sources/SupplyNetwork", "Sources/Resolution",
    ]
    private static let outsideWorld = [
        "FileManager", "FileHandle", "ProcessInfo", "SystemRandomNumberGenerator", "Date", "Locale",
        "TimeZone", "Task", "URLSession",
    ]

    @Test func everyFileImportsOnlyWhatItsTargetMay() {
        var findings: [Finding] = []
        for file in Project.swift where !file.path.hasPrefix("Tests/") && file.path.contains("/") {
            guard let folder = Self.folder(of: file.path), let allowed = Self.allowed[folder] else {
                Issue.record("\(file.path): its target has no line in the table of imports")
                continue
            }
            for module in Self.imports(of: file) where !allowed.contains(module) {
                findings.append(Finding(path: file.path, detail: "imports \(module)"))
            }
        }
        Ratchet.check("import", findings)
    }

    @Test func enginesTouchNoFileClockLocaleOrChance() {
        var findings: [Finding] = []
        for file in Project.swift where Self.engines.contains(Self.folder(of: file.path) ?? "") {
            let words = Set(
                SwiftSkeleton(file.text).text.split { !$0.isLetter && !$0.isNumber }.map(
                    String.init))
            for word in Self.outsideWorld where words.contains(word) {
                findings.append(Finding(path: file.path, detail: "uses \(word)"))
            }
        }
        Ratchet.check("engine", findings)
    }

    @Test func sqlIsWrittenInTheStoresAlone() {
        let statements = ["SELECT ", "INSERT INTO", "CREATE TABLE", "DELETE FROM"]
        var findings: [Finding] = []
        for file in Project.swift {
            // A GeoPackage is a database that is handed on.
            let isStore =
                file.path.hasPrefix("Sources/Store") && !file.path.hasPrefix("Sources/Store/")
                || file.path.hasPrefix("Sources/GeoPackage/")
            if isStore || file.path.hasPrefix("Tests/") { continue }
            for statement in statements where file.text.contains(statement) {
                findings.append(Finding(path: file.path, detail: "holds SQL: \(statement)"))
            }
        }
        Ratchet.check("sql", findings)
    }

    @Test func everySwiftTargetIsBuiltStrictly() throws {
        let manifest = try #require(Project.file("Package.swift")).text
        let count = { (needle: String) in manifest.ranges(of: needle).count }
        let targets = count(".target(") + count(".executableTarget(") + count(".testTarget(")
        let plainC = count(".target(name: \"CCatalogueData\"")
        #expect(count("swiftSettings: strict") == targets - plainC)
        #expect(count(".treatAllWarnings(as: .error)") >= 1)
    }

    /// The folder of the target a file belongs to.
    private static func folder(of path: String) -> String? {
        let parts = path.split(separator: "/")
        return parts.first == "Sources"
            ? parts.prefix(2).joined(separator: "/") : parts.first.map(String.init)
    }

    /// The modules named by import lines such as `package import struct Records.Need`.
    private static func imports(of file: Project.File) -> [String] {
        SwiftSkeleton(file.text).text.split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ")
            guard let place = words.firstIndex(of: "import"), place <= 2, place + 1 < words.count
            else {
                return nil
            }
            let kinds: Set<Substring> = [
                "struct", "class", "enum", "func", "protocol", "typealias",
            ]
            let name = kinds.contains(words[place + 1]) ? words.last : words[place + 1]
            return name?.split(separator: ".").first.map(String.init)
        }
    }
}
