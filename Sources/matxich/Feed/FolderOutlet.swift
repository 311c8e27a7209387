import Importers
import Platform
import Records

/// A folder as the outlet of what records say.
final class FolderOutlet: FeedOutlet {
    private let folder: FeedFolder

    init(_ folder: FeedFolder) { self.folder = folder }

    func tell(_ record: ToldRecord) throws -> FeedTelling {
        let content: FeedEntry.Content =
            switch record.content {
            case .fields(let fields, let statedOn): .fields(fields, statedOn: statedOn)
            case .withdrawn: .withdrawn
            }
        let telling = try folder.tell(
            FeedEntry(
                sequence: folder.nextSequence, kind: record.kind, source: record.source,
                key: record.key, subject: record.subject, content: content))
        switch telling {
        case .new: return .new
        case .changed: return .changed
        case .withdrawn: return .withdrawn
        case .same: return .same
        }
    }

    func withdrawRest() throws -> Int { try folder.withdrawRest() }
}
