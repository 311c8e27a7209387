import Glibc
package import Records

/// A feed's folder in the hands of its one writer.
///
/// What is told goes into new pages behind those that are there; the head, written last, makes
/// them part of the feed in one step. Whoever reads the folder meanwhile, or after the writer was
/// killed at any moment, reads the feed as it was before or as it is after.
///
///     let folder = try FeedFolder("feed", store: "store-a")
///     try folder.tell(FeedEntry(sequence: folder.nextSequence, …))
///     try folder.publish(title: "…", licence: "…", generated: "2026-11-21T10:00:00Z")
package final class FeedFolder {
    package static let headName = "feed.json"
    package let path: String
    package let store: String
    /// The feed as it is published; nil as long as it has no head.
    package private(set) var head: FeedHead?
    /// What every record's last line says, once it is asked for.
    var standing: [FeedLine.Digest: Standing]?
    /// Whether pages hold what records said that are withdrawn now; known once something is told.
    package internal(set) var holdsWithdrawn = false

    private let lock: FolderLock
    private var page: FeedPageEncoder?
    private var pages: [FeedPage] = []
    private var fields: [RecordKind: Set<FieldPath>] = [:]
    package private(set) var nextSequence = 1
    private var nextPage = 1

    struct Standing {
        /// nil = gone.
        var says: FeedLine.Digest?
        var sequence: Int
        var isTold: Bool
    }

    package enum Telling: Hashable, Sendable {
        case new, changed, withdrawn, same
    }

    /// Opens the folder, and makes it where there is none.
    ///
    /// - Parameter store: whose feed it is; nil = the one in the folder.
    /// - Returns: nil when the folder has no feed and nobody says whose it will be.
    package init?(_ path: String, store: SourceID?) throws(FeedFolderError) {
        let lock = try FolderLock(path)
        let head = try Self.head(in: path)
        guard let name = head?.store ?? store?.text else { return nil }
        if let asked = store?.text, asked != name {
            throw .otherStore(folder: path, known: name, asked: asked)
        }
        self.path = path
        self.store = name
        self.head = head
        self.lock = lock
        begin()
    }

    private static func head(in path: String) throws(FeedFolderError) -> FeedHead? {
        let file = path + "/" + headName
        if access(file, F_OK) == 0 {
            do throws(ImportError) {
                return try FeedHead(try FileBytes(path: file), file: file)
            } catch { throw .unreadable(error) }
        }
        // Pages without a head are what a first write left that was killed.
        if let found = try FolderListing.names(in: path).first(where: { !isOfFeed($0) }) {
            throw .otherFiles(folder: path, found: found)
        }
        return nil
    }

    private static func isOfFeed(_ name: String) -> Bool {
        let ending = WholeFile.draftEnding
        let name = name.hasSuffix(ending) ? String(name.dropLast(ending.count)) : name
        return name == headName || FeedPage.isName(name)
    }

    private func begin() {
        page = nil
        pages = []
        nextSequence = (head?.last ?? 0) + 1
        nextPage = (head?.pages.compactMap(\.number).max() ?? 0) + 1
    }

    // MARK: Telling

    /// Adds the entry, unless the feed says the same of its record already.
    ///
    /// - Precondition: its sequence is `nextSequence`.
    @discardableResult
    package func tell(_ entry: FeedEntry) throws(FeedFolderError) -> Telling {
        precondition(entry.sequence == nextSequence, "a feed's sequence has no gaps")
        let line = entry.encoded
        guard let known = FeedLine(line.dropLast()), case .entry(let name, let says) = known.content
        else { preconditionFailure("what is encoded is a line of ours") }
        try learn()
        let former = standing?[name]
        if former?.says == says {
            standing?[name]?.isTold = true
            return .same
        }
        if case .fields(let said, _) = entry.content {
            fields[entry.kind, default: []].formUnion(said.keys)
        }
        standing?[name] = Standing(says: says, sequence: nextSequence, isTold: true)
        try append(line, through: nextSequence)
        if says == nil {
            if former?.says != nil { holdsWithdrawn = true }
            return .withdrawn
        }
        return former?.says == nil ? .new : .changed
    }

    /// Withdraws every record that the feed speaks of and that was not told since it was opened.
    ///
    /// - Returns: how many.
    package func withdrawRest() throws(FeedFolderError) -> Int {
        try learn()
        var count = 0
        for page in head?.pages ?? [] {
            for line in try lines(of: page) {
                guard case .entry(let name, _) = line.known.content,
                    let former = standing?[name], former.says != nil, !former.isTold
                else { continue }
                standing?[name] = Standing(says: nil, sequence: nextSequence, isTold: true)
                let withdrawal = FeedLine.withdrawal(nextSequence, of: line.known.naming)
                try append(withdrawal, through: nextSequence)
                holdsWithdrawn = true
                count += 1
            }
        }
        return count
    }

    /// Adds a line that stands for entries from `nextSequence` on.
    func append(_ line: [UInt8], through last: Int) throws(FeedFolderError) {
        if page == nil { page = FeedPageEncoder(number: nextPage, first: nextSequence) }
        page?.append(line, through: last)
        nextSequence = last + 1
        if page?.isFull == true { try closePage() }
    }

    private func closePage() throws(FeedFolderError) {
        guard let (listed, bytes) = page?.finished else { return }
        try write(bytes, listed.name)
        pages.append(listed)
        nextPage += 1
        page = nil
    }

    // MARK: Publishing

    /// Makes what was told part of the feed. Where nothing was, and nothing else is said of the
    /// feed, the folder's bytes stay the same.
    ///
    /// - Parameter generated: now, as `2026-11-21T10:00:00Z`.
    /// - Returns: whether the feed is another than before.
    @discardableResult
    package func publish(
        title: String, licence: String, generated: String
    ) throws(FeedFolderError) -> Bool {
        try closePage()
        var fields = fields
        for (kind, paths) in head?.fields ?? [:] { fields[kind, default: []].formUnion(paths) }
        let next = FeedHead(
            store: store, title: title, licence: licence,
            generated: head?.generated ?? generated, fields: fields.mapValues { $0.sorted() },
            pages: (head?.pages ?? []) + pages)
        if next != head {
            try replaceHead(by: next, generated: generated)
            return true
        }
        try sweep()
        return false
    }

    /// Lists the pages written since as those that follow the first ones of the head.
    func replacePages(after kept: Int, generated: String) throws(FeedFolderError) {
        try closePage()
        guard var next = head else { return }
        next.pages = Array(next.pages.prefix(kept)) + pages
        try replaceHead(by: next, generated: generated)
    }

    /// Has the lines of a page and of those behind it written again, on pages of new names.
    func rewrite(from page: FeedPage) { nextSequence = page.first }

    private func replaceHead(
        by next: FeedHead, generated: String
    ) throws(FeedFolderError) {
        var next = next
        next.generated = generated
        let bytes = next.encoded
        guard bytes.count <= FeedHead.bytesMax else {
            throw .headTooLarge(limitBytes: FeedHead.bytesMax)
        }
        // The pages' names have to be on the disk before the head that names them is.
        lock.settle()
        try write(bytes, Self.headName)
        lock.settle()
        head = next
        begin()
        try sweep()
    }

    private func write(_ bytes: [UInt8], _ name: String) throws(FeedFolderError) {
        do { try WholeFile.write(bytes, to: path + "/" + name) } catch {
            throw .unwritable(error)
        }
    }

    /// Removes pages that the head does not name: what a writer left that was killed.
    private func sweep() throws(FeedFolderError) {
        let named = Set((head?.pages ?? []).map(\.name) + [Self.headName])
        for name in try FolderListing.names(in: path)
        where Self.isOfFeed(name) && !named.contains(name) {
            unlink(path + "/" + name)
        }
    }
}
