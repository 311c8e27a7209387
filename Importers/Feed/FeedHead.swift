package import Records

/// The head of a feed, `feed.json`: whose it is, how far it goes, and which pages it has.
package struct FeedHead: Hashable, Sendable {
    package static let format = "matxich-feed"
    package static let version = 1
    /// A feed of 100,000 pages has a head of 15 MB.
    package static let bytesMax = 16 * 1_024 * 1_024
    /// Of a head as values: a page has six, so these are 100,000 pages and some fields.
    static let valuesMax = 700_000
    /// 18 digits, as `FeedLine` reads them: one more than the last is a number still.
    static let sequenceMax = 999_999_999_999_999_999

    /// The store that writes the feed; what came to it from others is not in it.
    package var store: String
    package var title: String
    package var licence: String
    /// When the head was written, as `2026-11-21T10:00:00Z`.
    package var generated: String
    /// Which fields its entries have, for each kind in the order of their names.
    package var fields: [RecordKind: [FieldPath]]
    /// In the order of their sequences.
    package var pages: [FeedPage]

    package init(
        store: String, title: String, licence: String, generated: String,
        fields: [RecordKind: [FieldPath]], pages: [FeedPage]
    ) {
        self.store = store
        self.title = title
        self.licence = licence
        self.generated = generated
        self.fields = RecordKind.allCases.reduce(into: fields) { all, kind in
            if all[kind] == nil { all[kind] = [] }
        }
        self.pages = pages
    }

    /// The sequence of the feed's first entry; 1 as long as it has none.
    package var first: Int { pages.first?.first ?? 1 }
    /// The sequence of the feed's last entry; 0 as long as it has none.
    package var last: Int { pages.last?.last ?? 0 }

    /// The pages with entries after those that are known, none when nothing is new.
    ///
    /// - Parameters:
    ///   - known: the last sequence that was read; 0 for a feed never read.
    ///   - store: the store it was read from then; nil for a feed never read.
    /// - Throws: `feed` with `storeChanged`, `sequenceWentBack`, or `sequenceGap` when the feed
    ///   does not go on where it was left.
    package func pages(
        after known: Int, of store: String?, file: String
    ) throws(ImportError) -> [FeedPage] {
        if let store, store != self.store {
            throw .feed(file: file, fault: .storeChanged(known: store, found: self.store))
        }
        guard known <= last else {
            throw .feed(file: file, fault: .sequenceWentBack(known: known, last: last))
        }
        let new = pages.filter { $0.last > known }
        if let page = new.first, page.first > known + 1 {
            throw .feed(file: file, fault: .sequenceGap(after: known, found: page.first))
        }
        return new
    }

    // MARK: Writing

    /// The head's bytes, the same for the same head.
    package var encoded: [UInt8] {
        var text = JSONSpelling()
        text.open()
        text.member("format", Self.format)
        text.member("version", Self.version)
        text.member("store", store)
        text.member("title", title)
        text.member("licence", licence)
        text.member("generated", generated)
        text.member("first", first)
        text.member("last", last)
        text.open("fields")
        for kind in RecordKind.allCases {
            text.member(kind.rawValue, (fields[kind] ?? []).map(\.description))
        }
        text.close()
        text.openList("pages")
        for page in pages {
            text.open()
            text.member("name", page.name)
            text.member("first", page.first)
            text.member("last", page.last)
            text.member("bytes", page.bytes)
            text.member("sha256", page.digest)
            text.close()
        }
        text.closeList()
        text.close()
        return text.bytes + [0x0A]
    }
}
