import ArgumentParser
import Exchange
import Foundation
import Platform

/// How letters leave: by a mail server, or into a file for whoever develops.
struct MailOptions: ParsableArguments {
    @Option(
        help: help(
            en: "Write letters into this file instead of sending them.",
            vi: "Ghi thư vào tệp này thay vì gửi đi.", value: "path"))
    var mailFile: String?

    @Option(
        help: help(
            en: "The mail server: smtp://HOST:PORT, or smtps:// where TLS begins at once.",
            vi: "Máy chủ thư: smtp://MÁY_CHỦ:CỔNG, hoặc smtps:// nếu dùng TLS ngay từ đầu.",
            value: "address"))
    var mailServer: String?

    @Option(
        help: help(
            en: "The address letters come from.", vi: "Địa chỉ gửi thư.", value: "address"))
    var mailFrom: String?

    @Option(
        help: help(
            en: "The mail server's user and password: USER=env:NAME or USER=file:/PATH.",
            vi: "Tên và mật khẩu của máy chủ thư: TÊN=env:BIẾN hoặc TÊN=file:/ĐƯỜNG_DẪN.",
            value: "user=reference"))
    var mailLogin: String?

    @Flag(
        help: help(
            en: "Letters may go to the mail server in the clear.",
            vi: "Cho phép gửi thư không mã hóa tới máy chủ thư."))
    var mailPlain = false

    @Option(
        help: help(
            en: "Where people reach the server: https://HOST, for links in letters.",
            vi: "Địa chỉ người dùng truy cập: https://MÁY_CHỦ, dùng cho liên kết trong thư.",
            value: "address"))
    var publicAddress: String?

    func carrier() throws(Failure) -> any LetterCarrier {
        if let mailFile { return FileCarrier(path: mailFile) }
        guard let mailServer else { return NoCarrier() }
        guard let mailFrom else {
            throw Failure(
                .usage,
                say(
                    en: "Say whom letters come from: --mail-from ADDRESS.",
                    vi: "Hãy nêu địa chỉ gửi thư: --mail-from ĐỊA_CHỈ."))
        }
        return MailCarrier(
            from: mailFrom,
            transfer: MailTransfer(
                server: mailServer, login: try login(), allowsPlain: mailPlain))
    }

    private func login() throws(Failure) -> (user: String, password: CredentialReference)? {
        guard let mailLogin else { return nil }
        let parts = mailLogin.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2, let reference = CredentialReference(parts[1]) else {
            throw Failure(
                .usage,
                say(
                    en: "--mail-login is USER=env:NAME or USER=file:/PATH.",
                    vi: "--mail-login có dạng TÊN=env:BIẾN hoặc TÊN=file:/ĐƯỜNG_DẪN."))
        }
        return (parts[0], reference)
    }

    /// The address without a stroke at its end.
    func place() throws(Failure) -> String? {
        guard let publicAddress else { return nil }
        guard publicAddress.hasPrefix("https://") || publicAddress.hasPrefix("http://") else {
            throw Failure(
                .usage,
                say(
                    en: "--public-address begins with https:// (http:// to try it out).",
                    vi: "--public-address bắt đầu bằng https:// (http:// khi thử nghiệm)."))
        }
        return publicAddress.hasSuffix("/") ? String(publicAddress.dropLast()) : publicAddress
    }
}
