import Importers
import Platform
import Records
import Synchronization

/// The new pages of a feed, read for each kind of record.
final class FeedPages: Sendable {
    private let listed: [FeedPage]
    private let head: FeedHead
    private let known: Int
    private let file: String
    private let kept: [SpooledPage]
    private let unknown = Mutex(NotUnderstood())

    /// - Parameter kept: the listed pages, in their order.
    init(
        _ listed: [FeedPage], kept: [SpooledPage], head: FeedHead, after known: Int, file: String
    ) {
        self.listed = listed
        self.kept = kept
        self.head = head
        self.known = known
        self.file = file
    }

    /// What the pages that were read to their ends hold and no field takes.
    var notUnderstood: NotUnderstood { unknown.withLock { $0 } }

    /// The rows of one kind, over all pages.
    func list(of kind: RecordKind) throws -> CatalogueList {
        let map = FeedReader.fieldMap(head, kind)
        let reader = Mutex<(index: Int, reader: FeedReader?)>((0, nil))
        let columns = FeedReader.columns(head, kind)
        let layout: Layout
        do throws(FieldMapError) { layout = try map.resolved(columns: columns).layout } catch {
            throw PartnerFault(.fieldMap(error))
        }
        return CatalogueList(name: file, layout: layout) { [self] in
            try reader.withLock { try next(&$0, kind) }
        }
    }

    private func next(
        _ state: inout (index: Int, reader: FeedReader?), _ kind: RecordKind
    ) throws -> TableRow? {
        while true {
            if let row = state.reader?.next() { return row }
            if let read = state.reader?.reading.notUnderstood { unknown.withLock { $0.add(read) } }
            state.reader = nil
            guard state.index < listed.count else { return nil }
            state.reader = try open(state.index, kind)
            state.index += 1
        }
    }

    private func open(_ index: Int, _ kind: RecordKind) throws -> FeedReader {
        do throws(ImportError) {
            return try FeedReader(
                kept[index].source, file: file + " " + listed[index].name,
                page: listed[index], head: head, kind: kind, after: known)
        } catch { throw kept[index].allowance.fault ?? PartnerFault(error) }
    }
}
