import Records
package import Store

extension Viewer {
    /// Whether they are told of a change: of what they may see at all, and never by whom.
    package func mayHear(of change: Change) -> Bool {
        switch change.entity {
        case .organisation: true
        case .need: reach >= .signedIn
        case .source, .quarantine: !roles.isDisjoint(with: [.organiser, .admin])
        case .accessKey, .webhook, .account, .person, .session, .link, .claim, .code, .custody,
            .match, .identity:
            roles.contains(.admin)
        case .merge, .decision: !roles.isDisjoint(with: [.officer, .organiser, .admin])
        }
    }
}
