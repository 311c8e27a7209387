/// Where a secret is kept: the environment or a file. The secret itself is never kept by us.
///
/// Written `env:NAME` or `file:/path`.
package enum CredentialReference: Hashable, Sendable {
    case environment(String)
    case file(String)

    package init?(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return nil }
        switch parts[0] {
        case "env": self = .environment(parts[1])
        case "file": self = .file(parts[1])
        default: return nil
        }
    }
}

extension CredentialReference: CustomStringConvertible {
    package var description: String {
        switch self {
        case .environment(let name): "env:" + name
        case .file(let path): "file:" + path
        }
    }
}
