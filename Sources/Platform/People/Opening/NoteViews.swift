package import Records
package import Store
import Synchronization

/// Notes who saw what of a profile beyond what is public, when and why, for its owner to read.
///
/// A line for each viewer, reason and day, written before the answer is given. What is public is
/// noted for nobody, nor what the owner looks at.
package final class NoteViews: Sendable {
    /// Lines of today that are known to be kept already; all are forgotten when there are more.
    private static let knownMax = 100_000
    private static let dayMilliseconds: Int64 = 86_400_000

    private let store: any RecordStore & AccessStore
    private let known = Mutex<Set<String>>([])

    package init(store: any RecordStore & AccessStore) { self.store = store }

    /// One profile that is shown.
    package struct Shown: Sendable {
        let supplier: OrganisationID
        let custody: Custody?
        let groups: FieldGroups

        package init(_ supplier: OrganisationID, _ custody: Custody?, _ groups: FieldGroups) {
            self.supplier = supplier
            self.custody = custody
            self.groups = groups
        }
    }

    /// - Parameter reason: the operation, and the need it was asked for.
    package func note(
        _ shown: [Shown], to viewer: Viewer, reason: String, stamp: Stamp
    ) async throws(StoreError) {
        guard !viewer.isVisitor else { return }
        let views = shown.compactMap { view(of: $0, to: viewer, reason, stamp) }
        let new = known.withLock { known in views.filter { !known.contains($0.id) } }
        guard !new.isEmpty else { return }
        try await store.keepNew(new)
        known.withLock { known in
            if known.count > Self.knownMax { known.removeAll() }
            known.formUnion(new.map(\.id))
        }
    }

    private func view(
        of shown: Shown, to viewer: Viewer, _ reason: String, _ stamp: Stamp
    ) -> ProfileView? {
        let own = shown.custody?.levels ?? .unsaid
        let beyond = shown.groups.intersection(Disclosure.hidden(from: .everybody, own))
        guard !beyond.isEmpty, Disclosure.relation(of: viewer, to: shown.custody) != .owner else {
            return nil
        }
        let groups = FieldGroup.allCases.filter(beyond.contains)
        let granted = Disclosure.grants(
            in: shown.custody, to: viewer, now: stamp.milliseconds)
        let day = stamp.milliseconds / Self.dayMilliseconds
        let who = viewer.person ?? viewer.keyID ?? ""
        let what = groups.map(\.rawValue).joined(separator: ",")
        return ProfileView(
            id: [shown.supplier.text, "\(day)", who, viewer.account ?? "", what, reason]
                .joined(separator: " "),
            supplier: shown.supplier.text, account: viewer.account, person: viewer.person,
            key: viewer.keyID, roles: Role.allCases.filter(viewer.roles.contains),
            groups: groups, reason: reason, purpose: granted.first?.purpose,
            milliseconds: stamp.milliseconds)
    }

    /// The views of a profile after an id, oldest days first.
    package func views(
        of supplier: OrganisationID, after id: String?, limit: Int
    ) async throws(StoreError) -> [ProfileView] {
        try await store.documents(
            ProfileView.self, on: "supplier:" + supplier.text, after: id, limit: limit)
    }
}
