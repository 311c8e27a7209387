import Foundation
import Yams

/// The providers of a platform, as its operator wrote them in YAML.
///
///     providers:
///       - name: so-cong-thuong
///         title: Sở Công Thương
///         issuer: https://login.example.vn
///         client: matxich
///         secret: env:OIDC_SECRET        # or file:/path; none for a client without
///         scopes: [openid, email, profile]
///         domains: [socongthuong.example.vn]
///         private: true                  # in a network of one's own
package enum ProvidersFile {
    /// Own choices: nobody lets people choose among more.
    static let bytesMax = 64 * 1_024
    static let providersMax = 20

    /// - Throws: `ProvidersFileError` with the line that is wrong, and why.
    package static func providers(
        atPath path: String
    ) throws(ProvidersFileError) -> [Provider] {
        guard let file = FileHandle(forReadingAtPath: path) else {
            throw ProvidersFileError(line: nil, fact: .unreadable)
        }
        guard let data = try? file.read(upToCount: bytesMax + 1) ?? Data() else {
            throw ProvidersFileError(line: nil, fact: .unreadable)
        }
        guard data.count <= bytesMax else {
            throw ProvidersFileError(line: nil, fact: .tooLong(bytesMax: bytesMax))
        }
        return try providers(inYAML: String(decoding: data, as: UTF8.self))
    }

    static func providers(inYAML yaml: String) throws(ProvidersFileError) -> [Provider] {
        let root: Node?
        do { root = try Yams.compose(yaml: yaml) } catch {
            throw Self.error(of: error)
        }
        let top = try ProviderEntries(root, line: 1)
        try top.requireOnly(["providers"])
        let nodes = try top.nodes("providers")
        guard nodes.count <= providersMax else {
            throw top.error("providers", .tooMany(max: providersMax))
        }
        var found: [Provider] = []
        for node in nodes {
            let entries = try ProviderEntries(node, line: top.line(of: "providers"))
            let provider = try entries.provider()
            guard !found.contains(where: { $0.name == provider.name }) else {
                throw entries.error("name", .nameRepeated(provider.name))
            }
            found.append(provider)
        }
        return found
    }

    private static func error(of error: any Error) -> ProvidersFileError {
        switch error as? YamlError {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
            ProvidersFileError(line: mark.line, fact: .notYAML)
        case .duplicatedKeysInMapping(let keys, let context):
            ProvidersFileError(line: context.mark.line, fact: .keyRepeated(keys.first ?? ""))
        default: ProvidersFileError(line: nil, fact: .notYAML)
        }
    }
}

/// What is wrong in a list of providers, and where.
package struct ProvidersFileError: Error, Hashable, Sendable {
    /// 1-based.
    package let line: Int?
    package let fact: Fact

    package enum Fact: Hashable, Sendable {
        case unreadable
        case tooLong(bytesMax: Int)
        case notYAML
        case tooMany(max: Int)
        case keyUnknown(String, known: [String])
        case keyMissing(String)
        case keyRepeated(String)
        case nameRepeated(String)
        case valueUnusable(key: String, Expected)
    }

    /// What belongs in the place of a value.
    package enum Expected: Hashable, Sendable {
        case text, list, entries, name, secureAddress, secretReference, domain, flag
        /// A list of scopes with `openid` among them.
        case scopes
    }
}
