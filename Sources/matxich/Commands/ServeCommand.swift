import ArgumentParser
import Exchange
import Foundation
import Logging
import Server
import Store

/// `matxich serve`: answers over HTTP until it is told to end.
struct ServeCommand: AsyncParsableCommand {
    /// Own choices: what nobody else is reached by, and a port that needs no rights.
    static let hostAssumed = "127.0.0.1"
    static let portAssumed = 8_080
    /// More than a machine of today answers (own choice).
    static let keyRequestsMax = 1_000_000_000

    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: say(
            en: "Answer over HTTP: suppliers, needs and matches, each as far as whoever asks may "
                + "see.",
            vi: "Chạy máy chủ HTTP: nhà cung cấp, nhu cầu và kết quả so khớp, mỗi người chỉ xem "
                + "được phần được phép."),
        discussion: say(
            en: """
                The document of the interface is at /openapi.json. Whoever shows no key sees what \
                is public; keys are given by `matxich key add`. Only this machine is answered \
                unless --host says otherwise; put a server that speaks TLS in front before you do.

                Searches are answered from indexes beside the database (matxich.db-index-public
                and others, one for each kind of reader). They follow what any process saves, and
                may be deleted at any time: the next start builds them again, and the log says so.
                """,
            vi: """
                Tài liệu giao diện nằm ở /openapi.json. Ai không gửi khóa chỉ xem được phần công \
                khai; cấp khóa bằng `matxich key add`. Mặc định chỉ máy này truy cập được; trước \
                khi mở ra ngoài bằng --host, hãy đặt một máy chủ TLS phía trước.

                Kết quả được tìm trong các chỉ mục nằm cạnh cơ sở dữ liệu (matxich.db-index-public,
                …, mỗi nhóm người xem một tệp). Chúng tự cập nhật theo dữ liệu mà mọi tiến trình lưu
                và có thể xóa bất cứ lúc nào: lần khởi động sau sẽ dựng lại và ghi vào nhật ký.
                """))

    @Option(
        help: help(
            en: "The address to answer at.", vi: "Địa chỉ lắng nghe.", value: "address"))
    var host = Self.hostAssumed

    @Option(
        help: help(
            en: "The port; 0 takes a free one.", vi: "Cổng; 0 để tự chọn cổng trống.",
            value: "number"))
    var port = Self.portAssumed

    @Flag(
        help: help(
            en: "Tell webhooks at addresses of private networks too.",
            vi: "Gửi webhook cả đến địa chỉ trong mạng nội bộ."))
    var allowPrivateHooks = false

    @Option(
        help: help(
            en: "How many requests a minute one key may make; visitors at one address may make "
                + "a tenth of it.",
            vi: "Số yêu cầu mỗi phút của một khóa; khách ở cùng một địa chỉ được một phần mười.",
            value: "count"))
    var keyRequests = RequestRates.keyQuotaAssumed

    @Flag(
        help: help(
            en: "Pull each source when it is due, as matxich sync --daemon does.",
            vi: "Đồng bộ từng nguồn khi đến hạn, như matxich sync --daemon."))
    var sync = false

    @Option(
        name: .customLong("proxy"), parsing: .singleValue,
        help: help(
            en: "The address of a server in front that says from where requests come in "
                + "X-Forwarded-For; may be repeated.",
            vi: "Địa chỉ máy chủ phía trước ghi nguồn yêu cầu trong X-Forwarded-For; có thể lặp "
                + "lại.", value: "address"))
    var proxies: [String] = []

    @OptionGroup var mail: MailOptions
    @OptionGroup var providers: ProviderOptions
    @OptionGroup var place: PlaceOptions

    func validate() throws {
        guard (0...Int(UInt16.max)).contains(port) else {
            throw ValidationError(
                say(
                    en: "--port is a number from 0 to \(UInt16.max).",
                    vi: "--port là số từ 0 đến \(UInt16.max)."))
        }
        guard (1...Self.keyRequestsMax).contains(keyRequests) else {
            throw ValidationError(
                say(
                    en: "--key-requests is a number from 1 to \(Self.keyRequestsMax).",
                    vi: "--key-requests là số từ 1 đến \(Self.keyRequestsMax)."))
        }
    }

    func run() async throws {
        let (carrier, publicPlace) = (try mail.carrier(), try mail.place())
        let providers = try providers.providers(place: publicPlace)
        let loaded = try LoadedCatalogue()
        let store = try OpenStore.open(place, createIfMissing: false)
        var logger = Logger(label: "matxich") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = place.quiet ? .warning : .info
        let server = DeskServer(
            store: store, database: try OpenStore.path(place), secret: try await store.secret(),
            catalogue: loaded.catalogue, lexicon: loaded.lexicon, wording: loaded.wording,
            networkFiles: NetworkFileMaker.ofLibraries(loaded.catalogue),
            carrier: carrier, place: publicPlace, providers: providers, proxies: Set(proxies),
            lists: ServedLists(store: store, loaded: loaded),
            hooks: ServedHooks(
                transfers: Transfers(userAgent: "Matxich/\(Version.text) (webhooks)"),
                allowsPrivate: allowPrivateHooks),
            pulls: sync ? ServedPulls(store: store, logger: logger) : nil,
            rates: RequestRates(keyQuota: keyRequests), codings: [.zstandard, .gzip],
            logger: logger, clock: { WallClock.stamp })
        let host = host
        do {
            try await server.run(host: host, port: port) { port in
                let name = host.contains(":") ? "[\(host)]" : host
                Streams.data("http://\(name):\(port)")
            }
        } catch { throw Self.failure(error, host, port) }
    }

    /// - Parameter error: what the system says of the address.
    private static func failure(_ error: any Error, _ host: String, _ port: Int) -> Failure {
        if let failure = Failure.of(error) { return failure }
        return Failure(
            .unavailable,
            say(
                en: "\(host), port \(port), cannot be listened at: \(error).",
                vi: "Không lắng nghe được ở \(host), cổng \(port): \(error)."),
            next: say(
                en: "Name a free port with --port, or an address of this machine with --host.",
                vi: "Hãy nêu cổng trống bằng --port, hoặc địa chỉ của máy này bằng --host."))
    }
}
