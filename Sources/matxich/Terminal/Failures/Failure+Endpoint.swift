import Platform
import Records

extension Failure {
    /// Says of what goes wrong in a body which option it was given to.
    static func naming<Value>(
        _ option: String, _ body: () throws(EndpointError) -> Value
    ) throws(Failure) -> Value {
        do throws(EndpointError) { return try body() } catch {
            throw Failure(error, option: option)
        }
    }

    /// Why a source cannot be pulled so.
    ///
    /// Nothing that was typed is repeated: it may be a secret.
    ///
    /// - Parameter option: what it was given to, where that is not plain from the fact.
    init(_ error: EndpointError, option: String? = nil) {
        let (what, next) = Self.texts(of: error)
        let sentence =
            option.map { $0 + ": " + what } ?? what.prefix(1).uppercased() + what.dropFirst()
        self.init(.usage, sentence, next: next)
    }

    /// Why nothing can be said of how a source is pulled.
    init(_ refusal: SummariseEndpoints.Refusal) {
        switch refusal {
        case .notPulled(let source): self = Self.notPulled(source)
        }
    }

    static func notPulled(_ source: SourceID) -> Failure {
        let add = NextCommand.line(
            "source", "add", source.text, "--replace", "--url", say(en: "ADDRESS", vi: "ĐỊA_CHỈ"),
            "--format", say(en: "FORMAT", vi: "ĐỊNH_DẠNG"))
        return Failure(
            .noInput,
            say(
                en: "“\(source)” is not pulled from anywhere.",
                vi: "Nguồn “\(source)” không được đồng bộ từ địa chỉ nào."),
            next: say(en: "To have it pulled: \(add)", vi: "Để đồng bộ: \(add)"))
    }

    private static func texts(of error: EndpointError) -> (what: String, next: String?) {
        switch error {
        case .addressMalformed(let part): malformed(part)
        case .secretInAddress(let parameter): secretInAddress(parameter)
        case .notAReference(let use): notAReference(use)
        case .notAFile(let use): notAFile(use)
        case .headerMalformed: headerMalformed
        case .nameMalformed: nameMalformed
        case .proxyMissing: proxyMissing
        case .tooLong(let text, let bytesMax): tooLong(text, bytesMax)
        case .pathNotAbsolute(let text): pathNotAbsolute(text)
        case .unfit(let text, let format): unfit(text, format)
        case .emptyParameter: emptyParameter
        case .intervalOutOfRange: intervalOutOfRange
        case .rateOutOfRange: rateOutOfRange
        case .limitNotPositive: limitNotPositive
        case .percentOutOfRange: percentOutOfRange
        }
    }

    private static func malformed(
        _ part: EndpointError.AddressPart
    ) -> (what: String, next: String?) {
        let why =
            switch part {
            case .character:
                say(
                    en: "it holds a character that has to be written as %XX",
                    vi: "có ký tự phải viết dưới dạng %XX")
            case .scheme:
                say(
                    en: "it begins with neither https:// nor http://",
                    vi: "không bắt đầu bằng https:// hoặc http://")
            case .host: say(en: "its host is unusable", vi: "tên máy chủ không dùng được")
            case .port:
                say(en: "its port is no number up to 65535", vi: "cổng không phải số đến 65535")
            case .fragment:
                say(
                    en: "it has a #, which is never sent to a server",
                    vi: "có dấu #, phần không bao giờ được gửi tới máy chủ")
            }
        return (
            say(en: "this is no address to pull from: \(why).", vi: "địa chỉ sai: \(why)."),
            say(
                en: "Give it like https://data.example.vn/list.jsonl",
                vi: "Hãy viết như https://data.example.vn/list.jsonl")
        )
    }

    private static func secretInAddress(_ parameter: String?) -> (what: String, next: String?) {
        let place =
            parameter.map { say(en: "in the parameter “\($0)”", vi: "ở tham số “\($0)”") }
            ?? say(en: "before the host", vi: "trước tên máy chủ")
        return (
            say(
                en: "the address holds a secret \(place); addresses are stored and shown.",
                vi: "địa chỉ chứa mật khẩu hoặc khóa \(place); địa chỉ được lưu và hiển thị."),
            say(
                en: "Leave it out, and give it by reference: --basic USER=env:NAME, "
                    + "--bearer env:NAME or --api-key HEADER=env:NAME. If it is no secret, say "
                    + "so: --not-secret PARAMETER.",
                vi: "Hãy bỏ đi và nêu bằng tham chiếu: --basic TÊN=env:BIẾN, "
                    + "--bearer env:BIẾN hoặc --api-key TIÊU_ĐỀ=env:BIẾN. Nếu không phải bí mật, "
                    + "hãy nêu: --not-secret THAM_SỐ.")
        )
    }

    /// What stands there is possibly the secret itself.
    private static func notAReference(
        _ use: EndpointError.SecretUse
    ) -> (what: String, next: String?) {
        let name = name(of: use)
        return (
            say(
                en: "no reference tells where \(name) is to be read from; secrets are not taken "
                    + "in clear, since they would be stored and stand in the shell's history.",
                vi: "không có tham chiếu nêu nơi đọc \(name); không nhận mật khẩu hay khóa viết "
                    + "thẳng vì sẽ bị lưu và nằm lại trong lịch sử dòng lệnh."),
            form(of: use)
        )
    }

    private static func form(of use: EndpointError.SecretUse) -> String {
        let form =
            switch use {
            case .token: "--bearer env:PARTNER_TOKEN"
            case .apiKey: "--api-key X-API-Key=env:PARTNER_KEY"
            case .password: "--basic reader=env:PARTNER_PASSWORD"
            case .proxyPassword: "--proxy-credential reader=env:PROXY_PASSWORD"
            case .clientSecret:
                "--oauth2 https://id.example.vn/token,matxich,env:PARTNER_SECRET"
            case .certificate, .privateKey:
                "--client-certificate file:/etc/matxich/cert.pem,file:/etc/matxich/key.pem"
            case .keyPassword:
                "--client-certificate file:/etc/matxich/cert.pem,file:/etc/matxich/key.pem,"
                    + "env:PARTNER_KEY_PASSWORD"
            }
        return say(
            en: "Put it into an environment variable or into a file that only you may read, and "
                + "say where: env:NAME or file:/PATH, as in \(form)",
            vi: "Hãy đặt vào biến môi trường (tên viết hoa) hoặc tệp chỉ mình bạn đọc được rồi "
                + "nêu nơi đó: env:TEN_BIEN hoặc file:/đường/dẫn, ví dụ \(form)")
    }

    private static func notAFile(
        _ use: EndpointError.SecretUse
    ) -> (what: String, next: String?) {
        let name = name(of: use)
        return (
            say(en: "\(name) has to be a file.", vi: "\(name) phải là tệp."),
            form(of: .certificate)
        )
    }

    /// A secret as the middle of a sentence names it.
    private static func name(of use: EndpointError.SecretUse) -> String {
        switch use {
        case .token: say(en: "the token", vi: "token")
        case .apiKey: say(en: "the key", vi: "khóa API")
        case .password: say(en: "the password", vi: "mật khẩu")
        case .clientSecret: say(en: "the client's secret", vi: "khóa bí mật của ứng dụng khách")
        case .certificate: say(en: "the certificate", vi: "chứng thư số")
        case .privateKey: say(en: "the private key", vi: "khóa riêng")
        case .keyPassword: say(en: "the private key's password", vi: "mật khẩu của khóa riêng")
        case .proxyPassword: say(en: "the proxy's password", vi: "mật khẩu của proxy")
        }
    }
}
