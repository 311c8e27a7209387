import Exchange

/// What keeps a credential from being sent.
extension Failure {
    static func credentialMissing(_ reference: CredentialReference) -> Failure {
        switch reference {
        case .environment(let name):
            Failure(
                .noInput,
                say(
                    en: "The environment variable \(name), which is to hold a secret, is not set.",
                    vi: "Chưa đặt biến môi trường \(name) dùng để chứa mật khẩu hoặc khóa."),
                next: say(
                    en: "Set it where the sync runs.", vi: "Hãy đặt biến này ở nơi chạy đồng bộ."))
        case .file(let path):
            Failure(
                .noInput,
                say(
                    en: "The file \(path), which is to hold a secret, is not there.",
                    vi: "Không có tệp \(path) dùng để chứa mật khẩu hoặc khóa."),
                next: say(
                    en: "Put it there, or change the source.",
                    vi: "Hãy đặt tệp vào đó hoặc sửa nguồn."))
        }
    }

    static func credentialExposed(_ reference: CredentialReference) -> Failure {
        let place = name(of: reference)
        let path = if case .file(let path) = reference { path } else { "" }
        let remedy = "chmod 600 " + NextCommand.quoted(path)
        return Failure(
            .noPermission,
            say(
                en: "Everybody on this machine may read the secret in \(place); it is not used.",
                vi: "Mọi người trên máy này đều đọc được \(place) nên không được dùng."),
            next: say(
                en: "Close it: \(remedy), and ask the partner for a new secret.",
                vi: "Hãy hạn chế quyền: \(remedy), và xin đối tác khóa mới."))
    }

    static func credentialUnusable(
        _ reference: CredentialReference, _ why: CredentialFault
    ) -> Failure {
        let place = name(of: reference)
        return Failure(
            why == .unreadable ? .noPermission : .badData,
            say(
                en: "The secret in \(place) cannot be used: \(words(of: why)).",
                vi: "Không dùng được mật khẩu hoặc khóa trong \(place): \(words(of: why))."),
            next: say(
                en: "Put the secret there alone, on one line.",
                vi: "Hãy chỉ ghi mật khẩu hoặc khóa vào đó, trên một dòng."))
    }

    static func credentialInClearText(_ host: String) -> Failure {
        Failure(
            .noPermission,
            say(
                en: "The credential for \(host) would go over http, where anybody may read it.",
                vi: "Thông tin xác thực gửi tới \(host) sẽ đi qua http, ai cũng đọc được."),
            next: say(
                en: "Use the partner's https address.", vi: "Hãy dùng địa chỉ https của đối tác."))
    }

    static func noToken(_ host: String) -> Failure {
        Failure(
            .noPermission,
            say(
                en: "\(host) was asked for a token and gave none.",
                vi: "\(host) không cấp token khi được yêu cầu."),
            next: say(
                en: "Check the client, its secret and its scope with the partner.",
                vi: "Hãy kiểm tra mã ứng dụng, khóa bí mật và phạm vi với đối tác."))
    }

    private static func name(of reference: CredentialReference) -> String {
        switch reference {
        case .environment(let name):
            say(en: "the environment variable \(name)", vi: "biến môi trường \(name)")
        case .file(let path): say(en: "the file \(path)", vi: "tệp \(path)")
        }
    }

    private static func words(of fault: CredentialFault) -> String {
        switch fault {
        case .unreadable: say(en: "it cannot be read", vi: "không đọc được")
        case .empty: say(en: "it is empty", vi: "để trống")
        case .tooLong: say(en: "it is too long", vi: "quá dài")
        case .malformed:
            say(
                en: "it holds line breaks or other control characters",
                vi: "có dấu xuống dòng hoặc ký tự điều khiển")
        }
    }
}
