import ArgumentParser
import Foundation
import Platform
import Records
import Store

/// `matxich source add`: says from where a source is pulled.
struct SourceAddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: say(
            en: "Say from where a partner's catalogue is pulled.",
            vi: "Khai báo địa chỉ đồng bộ danh mục của đối tác."),
        discussion: say(
            en: """
                Secrets are given by reference, env:NAME or file:/PATH, and read at each sync.

                EXAMPLES:
                  matxich source add chamber --url https://data.example.vn/list.csv
                    --format csv --every 6h --licence "CC BY 4.0"
                  matxich source add hub --url https://api.example.org/v1/items
                    --format json --records data.items --page cursor:after:meta.next
                    --bearer env:HUB_TOKEN
                """,
            vi: """
                Mật khẩu và khóa được nêu bằng tham chiếu, env:TEN_BIEN hoặc file:/ĐƯỜNG_DẪN, và chỉ
                được đọc khi đồng bộ.

                VÍ DỤ:
                  matxich source add hiep-hoi --url https://data.example.vn/list.csv
                    --format csv --every 6h --licence "CC BY 4.0"
                  matxich source add hub --url https://api.example.org/v1/items
                    --format json --records data.items --page cursor:after:meta.next
                    --bearer env:HUB_TOKEN
                """))

    /// Read as a plain text: a secret that slipped into its place is not repeated.
    @Argument(
        help: help(
            en: "What to call the source: small letters, digits and hyphens.",
            vi: "Tên ngắn của nguồn: chữ thường không dấu, chữ số và gạch nối.", value: "name"))
    var name: String

    /// Words that belong to no option; taken so that nobody repeats them.
    @Argument(help: .hidden)
    var others: [String] = []

    @OptionGroup var endpointSaid: EndpointOptions
    @OptionGroup var access: AccessOptions
    @OptionGroup var limits: SourceLimitOptions
    @OptionGroup var sourceSaid: SourceOptions

    @Flag(
        help: help(
            en: "Change a known source: how it is pulled is said anew, its records stay.",
            vi: "Sửa nguồn đã có: khai báo lại cách đồng bộ, bản ghi vẫn giữ."))
    var replace = false

    @Flag(
        name: [.customShort("n"), .long],
        help: help(
            en: "Show what would be stored; write nothing.",
            vi: "Chỉ cho xem kết quả dự kiến; không ghi gì."))
    var dryRun = false

    @OptionGroup var place: PlaceOptions

    func run() async throws {
        let endpoint = try endpoint()
        let path = try OpenStore.path(place)
        let isThere = FileManager.default.fileExists(atPath: path)
        let store: (any RecordStore)? =
            isThere || !dryRun ? try OpenStore.open(place, createIfMissing: true) : nil
        let known = try await store?.sources().first { $0.id == endpoint.source }
        let pulled = try await store?.endpoints().first { $0.source == endpoint.source }
        if known != nil, !replace { throw Self.knownAlready(endpoint.source, pulled) }
        let source = sourceSaid.source(
            endpoint.source, known: known, host: endpoint.address.host)
        for doubt in EndpointDoubts(endpoint).lines {
            Streams.note(Paint.notes.fair(say(en: "warning: ", vi: "cảnh báo: ")) + doubt)
        }
        let text = EndpointText(source: source, endpoint: endpoint)
        guard let store, !dryRun else {
            text.lines(paint: .data).forEach(Streams.data)
            place.remark(say(en: "Nothing was written.", vi: "Chưa ghi gì."))
            return
        }
        let stamp = WallClock.stamp
        if source != known { try await store.save(source, stamp: stamp) }
        try await store.save(endpoint, stamp: stamp)
        for line in text.lines(paint: .notes) { place.remark(line) }
        sayNext(endpoint, pulled, source)
    }

    private func endpoint() throws -> Endpoint {
        guard others.isEmpty, let id = SourceID(name) else { throw misplaced }
        guard !id.isOwners else { throw Failure.ofOwners(id) }
        let address = try endpointSaid.address()
        let reading = try endpointSaid.reading()
        let pulling = try endpointSaid.pulling()
        let access = try access.access()
        let limits = try limits.limits()
        do throws(EndpointError) {
            return try Endpoint(
                source: id, address: address, reading: reading, pulling: pulling, access: access,
                terms: sourceSaid.terms, limits: limits)
        } catch { throw Failure(error) }
    }

    private func sayNext(_ endpoint: Endpoint, _ pulled: Endpoint?, _ source: Source) {
        if let pulled, !endpoint.isPulled(like: pulled) {
            place.remark(
                say(
                    en: "The next sync reads everything anew.",
                    vi: "Lần đồng bộ sau sẽ đọc lại toàn bộ."))
        }
        if source.isWithdrawn {
            let restore = NextCommand.line("source", "restore", source.id.text)
            place.remark(
                say(
                    en: "“\(source.id)” is withdrawn; what it says counts after: \(restore)",
                    vi: "Nguồn “\(source.id)” đang bị rút; để có hiệu lực lại: \(restore)"))
        }
        let next = NextCommand.line("sync", source.id.text)
        place.remark(say(en: "Next: \(next)", vi: "Tiếp theo: \(next)"))
    }

    private var misplaced: Failure {
        guard others.isEmpty else {
            return Failure(
                .usage,
                say(
                    en: "After the source's name stands a word that belongs to no option.",
                    vi: "Sau tên nguồn có từ không thuộc tùy chọn nào."),
                next: say(
                    en: "Write a user and password as --basic USER=env:NAME; put texts with "
                        + "blanks in quotes.",
                    vi: "Hãy viết --basic TÊN=env:BIẾN; đặt văn bản có dấu cách trong dấu nháy."))
        }
        return Failure(
            .usage,
            say(
                en: "A source has a name of 1 to \(SourceID.lengthMax) small letters, digits and "
                    + "hyphens.",
                vi: "Tên nguồn gồm 1 đến \(SourceID.lengthMax) chữ thường không dấu, chữ số và "
                    + "gạch nối."),
            next: say(
                en: "For example: matxich source add chamber-2026 …",
                vi: "Ví dụ: matxich source add hiep-hoi-2026 …"))
    }

    private static func knownAlready(_ id: SourceID, _ pulled: Endpoint?) -> Failure {
        guard let pulled else {
            return Failure(
                .usage,
                say(
                    en: "“\(id)” is known already: it came in by import.",
                    vi: "Đã có nguồn “\(id)”, được nhập từ tệp."),
                next: say(
                    en: "Choose another name, or add --replace: what a whole catalogue does not "
                        + "hold is then withdrawn.",
                    vi: "Hãy chọn tên khác hoặc thêm --replace: khi đó bản ghi không có trong "
                        + "danh mục đầy đủ sẽ bị rút lại."))
        }
        let host = pulled.address.host
        return Failure(
            .usage,
            say(
                en: "“\(id)” is known already: it is pulled from \(host).",
                vi: "Đã có nguồn “\(id)”, đang đồng bộ từ \(host)."),
            next: say(
                en: "To change it, say it whole and add --replace; else choose another name.",
                vi: "Để sửa, hãy khai báo lại đầy đủ và thêm --replace; nếu không, chọn tên khác.")
        )
    }
}
