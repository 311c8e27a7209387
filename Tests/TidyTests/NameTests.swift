import Testing

/// Names say what a thing is; these words say only that nobody knew.
@Suite struct NameTests {
    private static let bannedWords: Set<String> = [
        "Manager", "Helper", "Helpers", "Utils", "Util", "Utilities", "Common", "Base",
    ]
    private static let keywords: Set<String> = [
        "struct", "class", "enum", "actor", "protocol", "typealias", "extension",
    ]

    @Test func noTypeOrFileHasAnEmptyName() {
        var findings: [Finding] = []
        for file in Project.written {
            let stem = file.name.prefix { $0 != "." }
            let types = file.path.hasSuffix(".swift") ? Self.types(in: file) : []
            for name in [String(stem)] + types {
                if let word = Self.words(of: name).first(where: Self.bannedWords.contains) {
                    findings.append(Finding(path: file.path, detail: "\(name) holds \(word)"))
                }
            }
        }
        Ratchet.check("banned-name", findings)
    }

    @Test func cutsNamesAtTheirCapitals() {
        #expect(Self.words(of: "FieldMap+BaseUnit") == ["Field", "Map", "Base", "Unit"])
        #expect(Self.words(of: "Database") == ["Database"])
    }

    /// The names declared in a file.
    private static func types(in file: Project.File) -> [String] {
        let words = SwiftSkeleton(file.text).text.split {
            !$0.isLetter && !$0.isNumber && $0 != "_"
        }
        return zip(words, words.dropFirst()).filter { keywords.contains(String($0.0)) }
            .map { String($0.1) }
    }

    private static func words(of name: String) -> [String] {
        var words: [String] = []
        for character in name where character.isLetter || character.isNumber {
            if character.isUppercase || words.isEmpty {
                words.append(String(character))
            } else {
                words[words.count - 1].append(character)
            }
        }
        return words
    }
}
