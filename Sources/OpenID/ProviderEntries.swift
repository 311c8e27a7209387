import Yams

/// The entries of one mapping in a list of providers, each with its line.
struct ProviderEntries {
    /// Own choices: texts that a person can read on a button.
    private static let nameLengthMax = 32
    private static let textLengthMax = 200
    private static let listMax = 50
    private static let known = [
        "name", "title", "issuer", "client", "secret", "scopes", "domains", "private",
    ]

    private var nodes: [String: Node] = [:]
    private var lines: [String: Int] = [:]
    private var order: [String] = []
    private let line: Int

    init(_ node: Node?, line: Int) throws(ProvidersFileError) {
        self.line = node?.mark?.line ?? line
        guard case .mapping(let mapping) = node else {
            throw ProvidersFileError(line: self.line, fact: .notYAML)
        }
        for (keyNode, value) in mapping {
            let line = keyNode.mark?.line ?? self.line
            guard case .scalar(let key) = keyNode else {
                throw ProvidersFileError(line: line, fact: .notYAML)
            }
            (nodes[key.string], lines[key.string]) = (value, line)
            order.append(key.string)
        }
    }

    func requireOnly(_ known: [String]) throws(ProvidersFileError) {
        for key in order where !known.contains(key) {
            throw error(key, .keyUnknown(key, known: known))
        }
    }

    func line(of key: String) -> Int { lines[key] ?? line }

    func error(_ key: String, _ fact: ProvidersFileError.Fact) -> ProvidersFileError {
        ProvidersFileError(line: line(of: key), fact: fact)
    }

    private func unusable(
        _ key: String, _ expected: ProvidersFileError.Expected
    ) -> ProvidersFileError {
        error(key, .valueUnusable(key: key, expected))
    }

    /// The items of a list that must be there, one at least.
    func nodes(_ key: String) throws(ProvidersFileError) -> [Node] {
        guard let node = nodes[key] else { throw error(key, .keyMissing(key)) }
        guard case .sequence(let items) = node, !items.isEmpty else {
            throw unusable(key, .entries)
        }
        return Array(items)
    }

    /// A provider of all its entries.
    func provider() throws(ProvidersFileError) -> Provider {
        try requireOnly(Self.known)
        let name = try needed("name")
        guard Self.isName(name) else { throw unusable("name", .name) }
        let issuer = try needed("issuer")
        guard ProviderAddress(issuer) != nil, !issuer.contains("?") else {
            throw unusable("issuer", .secureAddress)
        }
        let scopes = try texts("scopes") ?? Provider.scopesAssumed
        guard scopes.contains("openid") else { throw unusable("scopes", .scopes) }
        let domains = try (texts("domains") ?? []).map { $0.lowercased() }
        guard domains.allSatisfy(Self.isDomain) else { throw unusable("domains", .domain) }
        return Provider(
            name: name, title: try text("title") ?? name, issuer: issuer,
            client: try needed("client"), secret: try secret(), scopes: scopes, domains: domains,
            isPrivate: try flag("private"))
    }

    private func needed(_ key: String) throws(ProvidersFileError) -> String {
        guard let text = try text(key) else { throw error(key, .keyMissing(key)) }
        return text
    }

    private func text(_ key: String) throws(ProvidersFileError) -> String? {
        guard let node = nodes[key] else { return nil }
        guard case .scalar(let scalar) = node, Self.isText(scalar.string) else {
            throw unusable(key, .text)
        }
        return scalar.string
    }

    private func texts(_ key: String) throws(ProvidersFileError) -> [String]? {
        guard let node = nodes[key] else { return nil }
        guard case .sequence(let items) = node, items.count <= Self.listMax else {
            throw unusable(key, .list)
        }
        let texts = items.compactMap(\.scalar?.string).filter {
            Self.isText($0) && !$0.contains(" ")
        }
        guard texts.count == items.count else { throw unusable(key, .list) }
        return texts
    }

    private func secret() throws(ProvidersFileError) -> String? {
        guard let text = try text("secret") else { return nil }
        let parts = text.split(separator: ":", maxSplits: 1)
        guard parts.count == 2, ["env", "file"].contains(parts[0]) else {
            throw unusable("secret", .secretReference)
        }
        return text
    }

    private func flag(_ key: String) throws(ProvidersFileError) -> Bool {
        guard let text = try text(key) else { return false }
        guard ["true", "false"].contains(text) else { throw unusable(key, .flag) }
        return text == "true"
    }

    private static func isText(_ text: String) -> Bool {
        (1...textLengthMax).contains(text.count)
            && !text.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
    }

    private static func isName(_ text: String) -> Bool {
        (1...nameLengthMax).contains(text.utf8.count) && isLabel(text)
    }

    /// Labels of letters, digits and inner hyphens, two at least.
    private static func isDomain(_ text: String) -> Bool {
        let labels = text.split(separator: ".", omittingEmptySubsequences: false)
        return labels.count >= 2 && text.utf8.count <= 253 && labels.allSatisfy { isLabel($0) }
    }

    private static func isLabel(_ text: some StringProtocol) -> Bool {
        !text.isEmpty && !text.hasPrefix("-") && !text.hasSuffix("-")
            && text.utf8.allSatisfy {
                (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
            }
    }
}
