import ArgumentParser
import Exchange
import OpenID

/// By whose word people may sign in.
struct ProviderOptions: ParsableArguments {
    @Option(
        help: help(
            en: "A file (YAML) of providers people may sign in by with OpenID Connect.",
            vi: "Tệp YAML gồm các nhà cung cấp đăng nhập OpenID Connect.", value: "path"))
    var oidc: String?

    /// - Parameter place: where people reach the server.
    func providers(place: String?) throws(Failure) -> [KeptProvider] {
        guard let oidc else { return [] }
        guard let place else {
            throw Failure(
                .usage,
                say(
                    en: "--oidc needs --public-address: providers send people back there.",
                    vi: "--oidc cần --public-address: nơi nhà cung cấp đưa người dùng trở lại."))
        }
        let transport = ServedProviders(
            transfers: Transfers(userAgent: "Matxich/\(Version.text) (sign-in)"))
        let providers: [Provider]
        do throws(ProvidersFileError) {
            providers = try ProvidersFile.providers(atPath: oidc)
        } catch { throw Failure(error, file: oidc) }
        guard place.hasPrefix("https://") || providers.allSatisfy(\.isLoopback) else {
            throw Failure(
                .usage,
                say(
                    en: "With --oidc, --public-address begins with https://.",
                    vi: "Khi dùng --oidc, --public-address phải bắt đầu bằng https://."))
        }
        return providers.map { KeptProvider($0, transport: transport) }
    }
}
