import ArgumentParser
import Records

/// Who a source is and on what terms it is pulled.
struct SourceOptions: ParsableArguments {
    @Option(
        help: help(
            en: "The source's name for people (default: its host).",
            vi: "Tên đầy đủ của nguồn (mặc định: tên máy chủ)."))
    var title: String?

    @Option(
        help: help(
            en: "How much the source's word weighs: partner, document or owner.",
            vi: "Mức tin cậy của nguồn: partner, document hoặc owner."))
    var authority: Authority?

    @Option(
        help: help(
            en: "The licence the data comes under.", vi: "Giấy phép của dữ liệu.",
            value: "text"))
    var licence: String?

    @Option(
        help: help(
            en: "Whom to write to when it fails.", vi: "Người cần liên hệ khi có lỗi.",
            value: "text"))
    var contact: String?

    func validate() throws {
        if authority == .inference {
            throw ValidationError(
                say(
                    en: "--authority is partner, document or owner.",
                    vi: "--authority là partner, document hoặc owner."))
        }
    }

    var terms: Endpoint.Terms {
        Endpoint.Terms(licence: licence ?? "", contact: contact ?? "")
    }

    /// The source as said now; what is not said stays as it was.
    func source(_ id: SourceID, known: Source?, host: String) -> Source {
        var source = known ?? Source(id: id, title: host)
        if let title { source.title = title }
        if let authority { source.authority = authority }
        if let licence { source.licence = licence }
        return source
    }
}

/// Where a source may go beyond, or must stay below, what holds of all.
struct SourceLimitOptions: ParsableArguments {
    @Option(
        help: help(
            en: "The most bytes an answer may have, sent or unpacked, such as 200MB.",
            vi: "Dung lượng tối đa của một câu trả lời, khi gửi hoặc sau giải nén, "
                + "chẳng hạn 200MB.",
            value: "size"))
    var maxBytes: String?

    @Option(
        help: help(
            en: "The most rows a catalogue may have.", vi: "Số dòng tối đa của danh mục.",
            value: "rows"))
    var maxRows: Int64?

    @Option(
        help: help(
            en: "The share of its records a full catalogue may lose unasked (default: 30).",
            vi: "Tỷ lệ bản ghi danh mục đầy đủ được phép mất mà không cần hỏi (mặc định: 30).",
            value: "percent"))
    var maxMissing: Int?

    @Option(
        help: help(
            en: "How long a sync may take, over all pages (default: 24h).",
            vi: "Thời gian tối đa của một lần đồng bộ, tính mọi trang (mặc định: 24h).",
            value: "interval"))
    var maxSyncTime: String?

    @Option(
        help: help(
            en: "The most bytes all pages of a sync may have, unpacked (default: 64 GiB).",
            vi: "Dung lượng tối đa của mọi trang trong một lần đồng bộ, sau giải nén "
                + "(mặc định: 64 GiB).",
            value: "size"))
    var maxSyncBytes: String?

    @Option(
        help: help(
            en: "The most room on disk for pages kept while they are read (default: 16 GiB).",
            vi: "Dung lượng đĩa tối đa để lưu tạm các trang khi đọc (mặc định: 16 GiB).",
            value: "size"))
    var maxSpool: String?

    /// - Throws: `Failure`.
    func limits() throws(Failure) -> Endpoint.Limits {
        let bytes = try Self.bytes(maxBytes, "--max-bytes")
        return Endpoint.Limits(
            wireBytesMax: bytes, decodedBytesMax: bytes, rowsMax: maxRows,
            vanishingPercentMax: maxMissing,
            syncSecondsMax: try maxSyncTime.map { text throws(Failure) in
                try TypedAmounts.seconds(text, of: "--max-sync-time")
            },
            syncBytesMax: try Self.bytes(maxSyncBytes, "--max-sync-bytes"),
            spoolBytesMax: try Self.bytes(maxSpool, "--max-spool"))
    }

    private static func bytes(_ text: String?, _ option: String) throws(Failure) -> Int64? {
        guard let text else { return nil }
        return try TypedAmounts.bytes(text, of: option)
    }
}
