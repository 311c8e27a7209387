import Records

extension FeedHead {
    /// Reads and checks the bytes of a `feed.json`.
    ///
    /// - Throws: `documentUnexpected` when it is no head of a feed, else `feed` with the member
    ///   that cannot be used, or the pages that do not follow one another.
    package init(_ source: any ByteSource, file: String) throws(ImportError) {
        let bytes = try FeedBytes.all(of: source, limit: Self.bytesMax) { _ in
            .documentTooLarge(file: file, limitBytes: Self.bytesMax)
        }
        let head = try Self.document(bytes, file: file)
        do throws(FeedFault) {
            try self.init(head)
        } catch {
            throw .feed(file: file, fault: error)
        }
    }

    private static func document(_ bytes: [UInt8], file: String) throws(ImportError) -> JSONValue {
        if bytes.isEmpty { throw .empty(file: file) }
        let head: JSONValue? = bytes.withUnsafeBufferPointer { buffer in
            var parser = JSONParser(buffer, valuesMax: Self.valuesMax)
            return try? parser.document()
        }
        guard let head, head["format"]?.text == format else {
            let start = String(decoding: bytes.prefix(JSONText.foundBytesMax), as: UTF8.self)
            let names = head?.members.map(\.key).prefix(JSONRecordStream.rootNamesMax)
            throw .documentUnexpected(
                file: file, expected: .feedHead, found: names.map { Array($0) } ?? [start])
        }
        return head
    }

    private init(_ head: JSONValue) throws(FeedFault) {
        guard let version = head["version"]?.text, version == String(Self.version) else {
            throw .versionUnknown(version: head["version"]?.text ?? "")
        }
        guard let store = head["store"]?.text, SourceID(store) != nil else {
            throw .valueUnusable(name: "store")
        }
        var fields: [RecordKind: [FieldPath]] = [:]
        for kind in RecordKind.allCases {
            let written = head["fields"]?[kind.rawValue]?.elements.compactMap(\.text) ?? []
            // A field that a later program knows is none of ours; its entries say so.
            let known = Set(Field.fields(of: kind))
            fields[kind] = written.compactMap { FieldPath($0) }.filter { known.contains($0.field) }
        }
        var pages: [FeedPage] = []
        for page in head["pages"]?.elements ?? [] {
            pages.append(try Self.page(page, after: pages.last))
        }
        self.init(
            store: store, title: head["title"]?.text ?? "", licence: head["licence"]?.text ?? "",
            generated: head["generated"]?.text ?? "", fields: fields, pages: pages)
        guard head["last"]?.text == String(last) else { throw .valueUnusable(name: "last") }
    }

    private static func page(
        _ page: JSONValue, after former: FeedPage?
    ) throws(FeedFault) -> FeedPage {
        let name = page["name"]?.text ?? ""
        guard FeedPage.isName(name) else { throw .pageNameUnusable(name: name) }
        let first = try number(page, "first")
        let last = try number(page, "last")
        let bytes = try number(page, "bytes")
        guard let digest = page["sha256"]?.text, digest.utf8.count == 64 else {
            throw .valueUnusable(name: "pages/sha256")
        }
        guard first >= 1, last >= first else { throw .valueUnusable(name: "pages/last") }
        guard bytes <= FeedPage.bytesMax else {
            throw .pageTooLarge(page: name, limitBytes: FeedPage.bytesMax)
        }
        if let former {
            if first <= former.last { throw .sequenceRepeated(first) }
            if first != former.last + 1 { throw .sequenceGap(after: former.last, found: first) }
        }
        return FeedPage(name: name, first: first, last: last, bytes: bytes, digest: digest)
    }

    private static func number(_ page: JSONValue, _ name: String) throws(FeedFault) -> Int {
        guard let number = page[name]?.text.flatMap({ Int($0) }), number >= 0,
            number <= sequenceMax
        else { throw .valueUnusable(name: "pages/" + name) }
        return number
    }
}

/// Bytes that are checked as a whole before they are read.
enum FeedBytes {
    private static let chunkBytes = 256 * 1_024

    /// All bytes of a source, or the error when they are more than `limit`.
    static func all(
        of source: any ByteSource, limit: Int, tooMany: (Int) -> ImportError
    ) throws(ImportError) -> [UInt8] {
        var source = source
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: chunkBytes)
        while true {
            let read = try chunk.withUnsafeMutableBufferPointer { buffer throws(ImportError) in
                try source.read(into: buffer)
            }
            if read == 0 { return bytes }
            bytes += chunk[..<read]
            if bytes.count > limit { throw tooMany(bytes.count) }
        }
    }
}
