import ArgumentParser
import Records

/// How to get to an endpoint and be let in.
///
/// Credentials are read as plain texts and told apart here: what the option parser refuses it
/// repeats, and a secret that somebody typed must not be.
struct AccessOptions: ParsableArguments {
    @Option(
        help: help(
            en: "A token: env:NAME or file:/PATH.", vi: "Token: env:TEN_BIEN hoặc file:/ĐƯỜNG_DẪN.",
            value: "reference"))
    var bearer: String?

    @Option(
        help: help(
            en: "A key in a header: HEADER=env:NAME or HEADER=file:/PATH.",
            vi: "Khóa trong tiêu đề HTTP: TIÊU_ĐỀ=env:TEN_BIEN hoặc TIÊU_ĐỀ=file:/ĐƯỜNG_DẪN.",
            value: "header=reference"))
    var apiKey: String?

    @Option(
        help: help(
            en: "A user and password: USER=env:NAME or USER=file:/PATH.",
            vi: "Tên người dùng và mật khẩu: TÊN=env:BIẾN hoặc TÊN=file:/ĐƯỜNG_DẪN.",
            value: "user=reference"))
    var basic: String?

    @Option(
        name: .customLong("oauth2"),
        help: help(
            en: "Client credentials: TOKEN_URL,CLIENT,env:NAME[,SCOPE].",
            vi: "Thông tin ứng dụng khách: ĐỊA_CHỈ_TOKEN,MÃ,env:TEN_BIEN[,PHẠM_VI].",
            value: "address,client,reference"))
    var oauth2: String?

    @Option(
        help: help(
            en: "A certificate and its key: file:/CERT.pem,file:/KEY.pem[,env:NAME].",
            vi: "Chứng thư số và khóa riêng: file:/CERT.pem,file:/KEY.pem[,env:TEN_BIEN].",
            value: "references"))
    var clientCertificate: String?

    @Flag(
        help: help(
            en: "The address may lie in this machine or a private network.",
            vi: "Cho phép địa chỉ trong máy này hoặc mạng nội bộ."))
    var allowPrivate = false

    @Option(
        help: help(
            en: "The proxy to go through.", vi: "Máy chủ proxy cần đi qua.", value: "address"))
    var proxy: String?

    @Option(
        help: help(
            en: "The proxy's user and password: USER=env:NAME or USER=file:/PATH.",
            vi: "Tên người dùng và mật khẩu của proxy: TÊN=env:BIẾN hoặc TÊN=file:/ĐƯỜNG_DẪN.",
            value: "user=reference"))
    var proxyCredential: String?

    @Option(
        help: help(
            en: "Certificates to trust instead of the system's: an absolute path.",
            vi: "Chứng thư tin cậy thay cho của hệ thống: đường dẫn tuyệt đối.",
            value: "file.pem"))
    var caFile: String?

    /// - Throws: `Failure`, which repeats nothing that may be a secret.
    func access() throws(Failure) -> Endpoint.Access {
        var address: EndpointAddress?
        if let proxy {
            address = try Failure.naming("--proxy") { () throws(EndpointError) in
                try EndpointAddress(proxy)
            }
        }
        return Endpoint.Access(
            credential: try credential(), allowsPrivate: allowPrivate, proxy: address,
            proxyLogin: try proxyLogin(), caFile: caFile)
    }

    private func proxyLogin() throws(Failure) -> ProxyLogin? {
        guard let proxyCredential else { return nil }
        return try Failure.naming("--proxy-credential") { () throws(EndpointError) in
            let (user, password) = Self.halves(proxyCredential)
            guard let password else { throw .notAReference(.proxyPassword) }
            return ProxyLogin(
                user: user, password: try SecretReference(password, for: .proxyPassword))
        }
    }

    private func credential() throws(Failure) -> EndpointCredential? {
        let said = [
            ("--bearer", bearer), ("--api-key", apiKey), ("--basic", basic), ("--oauth2", oauth2),
            ("--client-certificate", clientCertificate),
        ]
        let given = said.filter { $0.1 != nil }
        guard given.count < 2 else { throw Self.several(given.map(\.0)) }
        guard let (option, text) = given.first, let text else { return nil }
        return try Failure.naming(option) { () throws(EndpointError) in
            switch option {
            case "--bearer": .bearer(token: try SecretReference(text, for: .token))
            case "--api-key": try Self.apiKey(text)
            case "--basic": try Self.basic(text)
            case "--oauth2": try Self.oauth2(text)
            default: try Self.certificate(text)
            }
        }
    }

    private static func apiKey(_ text: String) throws(EndpointError) -> EndpointCredential {
        let (header, key) = halves(text)
        guard let key else { throw .notAReference(.apiKey) }
        let reference = try SecretReference(key, for: .apiKey)
        return .apiKey(header: try HeaderName(header), key: reference)
    }

    private static func basic(_ text: String) throws(EndpointError) -> EndpointCredential {
        let (user, password) = halves(text)
        guard let password else { throw .notAReference(.password) }
        return .basic(user: user, password: try SecretReference(password, for: .password))
    }

    private static func oauth2(_ text: String) throws(EndpointError) -> EndpointCredential {
        let parts = text.split(separator: ",", maxSplits: 3, omittingEmptySubsequences: false)
            .map(String.init)
        guard parts.count >= 3 else { throw .notAReference(.clientSecret) }
        return .oauth2(
            EndpointCredential.OAuth2(
                tokenAddress: try EndpointAddress(parts[0]), clientID: parts[1],
                clientSecret: try SecretReference(parts[2], for: .clientSecret),
                scope: parts.count == 4 ? parts[3] : nil))
    }

    /// Cut at every comma, although a path may hold one: a password that follows the key's path
    /// would else be taken, and stored, as a part of it.
    private static func certificate(_ text: String) throws(EndpointError) -> EndpointCredential {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        guard parts.count >= 2 else { throw .notAReference(.privateKey) }
        guard parts.count <= 3 else { throw .notAReference(.keyPassword) }
        return .clientCertificate(
            certificate: try SecretReference(parts[0], for: .certificate),
            key: try SecretReference(parts[1], for: .privateKey),
            keyPassword: parts.count == 3
                ? try SecretReference(parts[2], for: .keyPassword) : nil)
    }

    private static func halves(_ text: String) -> (name: String, reference: String?) {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        return (String(parts[0]), parts.count == 2 ? String(parts[1]) : nil)
    }

    private static func several(_ options: [String]) -> Failure {
        let names = options.joined(separator: ", ")
        return Failure(
            .usage,
            say(
                en: "A source shows one credential; given are \(names).",
                vi: "Mỗi nguồn chỉ dùng một cách xác thực; đã nêu \(names)."),
            next: say(en: "Leave out all but one.", vi: "Hãy chỉ giữ lại một."))
    }
}
