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
    static let dayMilliseconds: Int64 = 86_400_000

    private let store: any RecordStore & AccessStore
    private let known = Mutex<Set<Line>>([])

    /// What makes two views one.
    private struct Line: Hashable {
        let supplier: OrganisationID
        let day: Int64
        let who: String
        let account: String?
        let groups: FieldGroups
        let reason: String

        /// Begins so that a day's lines stand together (`ReadViews`).
        var id: String {
            let what = groups.map(\.rawValue).joined(separator: ",")
            return ReadViews.beginning(of: supplier, day)
                + [who, account ?? "", what, reason].joined(separator: " ")
        }
    }

    package init(store: any RecordStore & AccessStore) { self.store = store }

    /// One profile that is shown.
    package struct Shown: Sendable {
        let supplier: OrganisationID
        let custody: Custody?
        let groups: FieldGroups
        /// Whether files were shown, which are beyond what is public wherever their group is not.
        let showsFiles: Bool

        package init(
            _ supplier: OrganisationID, _ custody: Custody?, _ groups: FieldGroups,
            showsFiles: Bool = false
        ) {
            self.supplier = supplier
            self.custody = custody
            self.groups = groups
            self.showsFiles = showsFiles
        }
    }

    /// - Parameter reason: the operation, and the need it was asked for.
    package func note(
        _ shown: [Shown], to viewer: Viewer, reason: String, stamp: Stamp
    ) async throws(StoreError) {
        guard !viewer.isVisitor else { return }
        let lines = shown.compactMap { shown in
            line(of: shown, to: viewer, reason, stamp).map { (shown, $0) }
        }
        let new = known.withLock { known in lines.filter { !known.contains($0.1) } }
        guard !new.isEmpty else { return }
        try await store.keepNew(new.map { view(of: $0, $1, to: viewer, stamp) })
        known.withLock { known in
            if known.count > Self.knownMax { known.removeAll() }
            known.formUnion(new.map(\.1))
        }
    }

    private func line(
        of shown: Shown, to viewer: Viewer, _ reason: String, _ stamp: Stamp
    ) -> Line? {
        let own = shown.custody?.levels ?? .unsaid
        let hidden = Disclosure.hidden(from: .everybody, own)
        let beyond = shown.showsFiles ? shown.groups : shown.groups.intersection(hidden)
        guard !beyond.isEmpty, Disclosure.relation(of: viewer, to: shown.custody) != .owner else {
            return nil
        }
        return Line(
            supplier: shown.supplier, day: stamp.milliseconds / Self.dayMilliseconds,
            who: viewer.person ?? viewer.keyID ?? "", account: viewer.account, groups: beyond,
            reason: reason)
    }

    private func view(
        of shown: Shown, _ line: Line, to viewer: Viewer, _ stamp: Stamp
    ) -> ProfileView {
        // What is seen without a grant was not opened for its purpose.
        let reach = Disclosure.reach(into: shown.custody, of: viewer)
        let hidden = Disclosure.hidden(from: reach, shown.custody?.levels ?? .unsaid)
        let opened = line.groups.intersection(hidden).union(shown.showsFiles ? line.groups : [])
        let granted = Disclosure.grants(
            in: shown.custody, to: viewer, now: stamp.milliseconds
        ).filter { !FieldGroups($0.groups).isDisjoint(with: opened) }
        let purposes = granted.map(\.purpose)
        return ProfileView(
            id: line.id, supplier: line.supplier.text, account: line.account,
            person: viewer.person, key: viewer.keyID,
            roles: Role.allCases.filter(viewer.roles.contains), groups: Array(line.groups),
            reason: line.reason, purpose: purposes.isEmpty ? nil : purposes.joined(separator: "; "),
            milliseconds: stamp.milliseconds)
    }
}
