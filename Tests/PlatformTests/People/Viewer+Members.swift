import Records
import Store
import Testing

@testable import Platform

extension Viewer {
    /// A member of the account “own”, signed in; nobody who is known where the role is nil.
    static func member(_ role: MemberRole?) throws -> Viewer {
        guard let role else { return .visitor }
        let account = Account(
            id: "own", name: "Own", roles: [],
            members: [Account.Member(person: "p", role: role)], createdMilliseconds: 0)
        let session = Session(
            id: "s", digest: [], person: "p", account: "own", createdMilliseconds: 0,
            endsMilliseconds: 1)
        return try #require(Viewer(session, of: account))
    }
}
