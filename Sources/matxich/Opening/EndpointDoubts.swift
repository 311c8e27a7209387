import Exchange
import Foundation
import Records

/// What of an endpoint will most likely fail when it is pulled, seen from here and now.
///
/// Warnings and no refusals: syncs may run elsewhere, with other variables and files.
struct EndpointDoubts {
    let endpoint: Endpoint
    let environment: [String: String]

    init(
        _ endpoint: Endpoint,
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) {
        self.endpoint = endpoint
        self.environment = environment
    }

    var lines: [String] {
        [clearText, privateAddress, authorities].compactMap(\.self)
            + references.compactMap(doubt)
    }

    /// Where it is asked, and where a token for it.
    private var addresses: [EndpointAddress] {
        guard case .oauth2(let client) = endpoint.access.credential else {
            return [endpoint.address]
        }
        return [endpoint.address, client.tokenAddress]
    }

    private var clearText: String? {
        guard endpoint.access.credential != nil,
            let plain = addresses.first(where: { !$0.isSecure })
        else { return nil }
        return say(
            en: "credentials are not sent over http (\(plain.host)); use https.",
            vi: "không gửi thông tin xác thực qua http (\(plain.host)); hãy dùng https.")
    }

    private var privateAddress: String? {
        let inner = addresses.map(\.host).first(where: InnerHost.isOne)
        guard let host = inner, !endpoint.access.allowsPrivate else { return nil }
        return say(
            en: "\(host) is no address on the internet; without --allow-private it is not asked.",
            vi: "\(host) không phải địa chỉ trên internet; cần --allow-private mới được đồng bộ.")
    }

    private var authorities: String? {
        guard let file = endpoint.access.caFile,
            !FileManager.default.isReadableFile(atPath: file)
        else { return nil }
        return say(
            en: "\(file) cannot be read from here.", vi: "không đọc được \(file) từ đây.")
    }

    private var references: [SecretReference] {
        credentials + (endpoint.access.proxyLogin.map { [$0.password] } ?? [])
    }

    private var credentials: [SecretReference] {
        switch endpoint.access.credential {
        case nil: []
        case .bearer(let token): [token]
        case .apiKey(_, let key): [key]
        case .basic(_, let password): [password]
        case .oauth2(let client): [client.clientSecret]
        case .clientCertificate(let certificate, let key, let password):
            [certificate, key] + (password.map { [$0] } ?? [])
        }
    }

    /// A variable's name may be shown: what looks like a secret itself is taken for none
    /// (`SecretReference`).
    private func doubt(_ reference: SecretReference) -> String? {
        switch reference.place {
        case .variable(let name):
            guard environment[name]?.isEmpty ?? true else { return nil }
            return say(
                en: "the environment variable \(name) is not set here; set it where the sync "
                    + "runs.",
                vi: "biến môi trường \(name) chưa được đặt ở đây; hãy đặt ở nơi chạy đồng bộ.")
        case .file(let path):
            guard !FileManager.default.isReadableFile(atPath: path) else { return nil }
            return say(
                en: "\(path) cannot be read from here.", vi: "không đọc được \(path) từ đây.")
        }
    }
}
