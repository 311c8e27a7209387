import Platform
import Records
import Representations
import Store

/// What came of importing one file.
struct ImportedList {
    let file: String
    var source: SourceID?
    var counts = ImportCounts()
    var isResumed = false
    /// Rows about what an earlier row of the list was about.
    var repeats = 0
    /// What else programs are told: format, encoding, mapping, warnings.
    var details: [String: JSONValue] = [:]
    /// Why the file, or the rest of it, could not be taken in; `counts` are what was before that.
    var failure: Failure?

    init(file: String) { self.file = file }

    /// A file that has nothing to say that is not stored.
    init(unchanged file: String, counts: ImportCounts, source: SourceID? = nil) {
        self.file = file
        self.source = source
        self.counts = counts
    }

    static var listing: Listing<ImportedList> {
        Listing(
            columns: [
                .text(say(en: "File", vi: "Tệp"), "file", \.file),
                Listing.Column(
                    heading: say(en: "Source", vi: "Nguồn"), key: "source",
                    shown: { $0.source?.text ?? "" }, fact: { .text($0.source?.text) }),
                .count(say(en: "Read", vi: "Đã đọc"), "rowsRead", \.counts.rowsRead),
                .count(say(en: "New", vi: "Mới"), "rowsNew", \.counts.rowsNew),
                .count(say(en: "Changed", vi: "Thay đổi"), "rowsChanged", \.counts.rowsChanged),
                .count(
                    say(en: "Unchanged", vi: "Giữ nguyên"), "rowsUnchanged",
                    \.counts.rowsUnchanged),
                .count(
                    say(en: "Quarantined", vi: "Cách ly"), "rowsQuarantined",
                    \.counts.rowsQuarantined),
            ],
            details: { list in
                var facts = list.details
                facts["resumed"] = .bool(list.isResumed)
                if let failure = list.failure { facts["error"] = .text(failure.what) }
                return facts
            })
    }
}
