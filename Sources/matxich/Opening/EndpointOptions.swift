import ArgumentParser
import Importers
import Platform
import Records

/// From where a source is pulled, how it is read and how often.
struct EndpointOptions: ParsableArguments {
    @Option(
        help: help(
            en: "Where the catalogue is: http or https, without secrets.",
            vi: "Địa chỉ danh mục: http hoặc https, không chứa mật khẩu hay khóa.",
            value: "address"))
    var url: String

    @Option(
        name: .customLong("not-secret"),
        help: help(
            en: "A parameter of the address that is no secret, though its name looks like one; "
                + "may be repeated.",
            vi: "Tham số của địa chỉ không phải mật khẩu hay khóa dù tên giống; có thể lặp lại.",
            value: "parameter"))
    var notSecret: [String] = []

    @Option(help: help(en: "What it gives.", vi: "Định dạng dữ liệu tại địa chỉ đó."))
    var format: ExchangeFormat

    @Option(
        help: help(
            en: "How often it is pulled: 30m, 6h, 1d, 2w (default: only when asked).",
            vi: "Chu kỳ đồng bộ: 30m, 6h, 1d, 2w (mặc định: chỉ khi có yêu cầu).",
            value: "interval"))
    var every: String?

    @Option(
        help: help(
            en: "full: what is missing is withdrawn; incremental: what is new or changed; "
                + "delta: what is gone is named too (default: what is usual for the format).",
            vi: "full: bản ghi không còn thì rút lại; incremental: chỉ phần mới hoặc thay đổi; "
                + "delta: có nêu cả bản ghi đã bỏ (mặc định: theo thông lệ của định dạng)."))
    var mode: SyncMode?

    @Option(
        help: help(
            en: "How pages follow one another: link, cursor:PARAMETER:PATH or "
                + "offset:PARAMETER:SIZE.",
            vi: "Cách nối trang: link, cursor:THAM_SỐ:ĐƯỜNG_DẪN hoặc offset:THAM_SỐ:CỠ_TRANG.",
            value: "way"))
    var page: String?

    @Option(
        help: help(
            en: "Requests a second at most.", vi: "Số yêu cầu tối đa mỗi giây.", value: "number"))
    var rate: Double?

    @Option(
        help: help(
            en: "Where in a JSON document the records lie, such as data.items.",
            vi: "Vị trí bản ghi trong tài liệu JSON, chẳng hạn data.items.", value: "path"))
    var records: String?

    @Option(
        help: help(
            en: "supplier or need (default: what the format says, or the columns).",
            vi: "supplier hoặc need (mặc định: theo định dạng hoặc các cột)."))
    var kind: RecordKind?

    @Option(
        help: help(
            en: "Which column says what: a YAML field map; its text is stored.",
            vi: "Tệp ánh xạ cột (YAML): cột nào nêu thông tin gì; nội dung được lưu lại.",
            value: "file.yaml"))
    var mapping: String?

    /// - Throws: `Failure`.
    func address() throws(Failure) -> EndpointAddress {
        try Failure.naming("--url") { () throws(EndpointError) in
            try EndpointAddress(url, plainParameters: Set(notSecret.map { $0.lowercased() }))
        }
    }

    /// - Throws: `Failure`, also for a field map that cannot be used.
    func reading() throws -> Endpoint.Reading {
        if let records {
            guard format.takesRecordPath else {
                throw Failure(EndpointError.unfit(.recordPath, format: format))
            }
            try Self.check(path: records, of: "--records")
        }
        return Endpoint.Reading(
            format: format, kind: kind, recordPath: records, fieldMap: try fieldMap())
    }

    /// - Throws: `Failure`.
    func pulling() throws(Failure) -> Endpoint.Pulling {
        let paging = try paging()
        guard format.takes(paging) else {
            throw Failure(EndpointError.unfit(.paging, format: format))
        }
        return Endpoint.Pulling(
            mode: mode ?? format.usualMode, paging: paging,
            intervalSeconds: try every.map { text throws(Failure) in
                try TypedAmounts.seconds(text, of: "--every")
            }, requestsPerSecond: rate)
    }

    private func paging() throws(Failure) -> Paging {
        guard let page else { return format.usualPaging }
        let parts = page.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
            .map(String.init)
        switch (parts[0], parts.count) {
        case ("link", 1): return .link
        case ("cursor", 3):
            try Self.check(path: parts[2], of: "--page")
            return .cursor(parameter: parts[1], path: parts[2])
        case ("offset", 3):
            guard let size = Int(parts[2]) else { throw Self.noWay(page) }
            return .offset(parameter: parts[1], size: size)
        default: throw Self.noWay(page)
        }
    }

    /// A path nobody can follow would be taken for the whole document.
    private static func check(path: String, of option: String) throws(Failure) {
        guard JSONPath(path) == nil else { return }
        throw Failure(
            .usage,
            say(
                en: "“\(path)”, given to \(option), is no path into a JSON document.",
                vi: "“\(path)” (của \(option)) không phải đường dẫn trong tài liệu JSON."),
            next: say(
                en: "Names with dots between them, data.items, or a JSON Pointer, /data/items.",
                vi: "Hãy viết các tên nối bằng dấu chấm, data.items, hoặc JSON Pointer, "
                    + "/data/items."))
    }

    private static func noWay(_ text: String) -> Failure {
        Failure(
            .usage,
            say(
                en: "“\(text)” is no way for pages to follow one another.",
                vi: "“\(text)” không phải cách nối trang."),
            next: Failure.choices([
                "link", say(en: "cursor:PARAMETER:PATH", vi: "cursor:THAM_SỐ:ĐƯỜNG_DẪN"),
                say(en: "offset:PARAMETER:SIZE", vi: "offset:THAM_SỐ:CỠ_TRANG"),
            ]))
    }

    /// The field map as it was written, once it is known to be one.
    private func fieldMap() throws -> String? {
        guard let mapping else { return nil }
        let max = Endpoint.Reading.fieldMapBytesMax
        let bytes = try FileBytes.head(of: mapping, count: max + 1)
        guard bytes.count <= max else {
            throw FieldMapError(file: mapping, line: nil, fact: .tooLong(limitBytes: max))
        }
        let text = String(decoding: bytes, as: UTF8.self)
        let stated = try FieldMapFile(yaml: text, file: mapping).map.kind
        guard kind == nil || kind == stated else { throw Self.otherKind(mapping, stated) }
        return text
    }

    private static func otherKind(_ file: String, _ kind: RecordKind) -> Failure {
        Failure(
            .usage,
            say(
                en: "--kind is not what \(file) says: \(kind.rawValue).",
                vi: "--kind không khớp với \(file): \(kind.rawValue)."),
            next: say(
                en: "Leave --kind out: the field map says it.",
                vi: "Hãy bỏ --kind: tệp ánh xạ cột đã nêu."))
    }
}

extension ExchangeFormat: ExpressibleByArgument {}
extension SyncMode: ExpressibleByArgument {}
