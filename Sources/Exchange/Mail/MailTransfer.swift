import CCurl
import Glibc

/// Hands letters to a mail server over SMTP.
///
/// Waits where it is called: call it where nobody else waits for the thread.
///
/// - Source: RFC 5321; RFC 3207 (STARTTLS), which is asked for unless it is said that the way is
///   safe without.
package struct MailTransfer: Sendable {
    /// Own choices: a server that greets slowly to keep spammers off takes half a minute.
    static let connectSeconds = 30
    static let wholeSeconds = 120

    /// `smtp://mail.example.vn:587`, or `smtps://` where TLS begins at once.
    package let server: String
    package let login: (user: String, password: CredentialReference)?
    /// Whether letters may go in the clear, as to a server on this machine.
    package let allowsPlain: Bool
    /// Certificates to trust instead of the system's.
    package let authoritiesPath: String?

    package init(
        server: String, login: (user: String, password: CredentialReference)?,
        allowsPlain: Bool = false, authoritiesPath: String? = nil
    ) {
        self.server = server
        self.login = login
        self.allowsPlain = allowsPlain
        self.authoritiesPath = authoritiesPath
    }

    /// Sends one letter.
    ///
    /// - Throws: `MailError`, `TransferError` of a credential.
    package func send(
        _ message: MailMessage, surroundings: TransferSurroundings = .live
    ) throws {
        guard CurlLibrary.isReady else { throw MailError.failed(code: -1) }
        let scheme = server.prefix { $0 != ":" }.lowercased()
        guard scheme == "smtp" || scheme == "smtps", !server.contains("@") else {
            throw MailError.malformedServer
        }
        CurlLibrary.ignoreBrokenPipes()
        let handle = CurlHandle()
        let letter = SentLetter(message.text)
        configure(handle, message)
        if let login {
            handle.set(CURLOPT_USERNAME, login.user)
            handle.set(CURLOPT_PASSWORD, try login.password.secret(in: surroundings).reveal())
        }
        let code = withExtendedLifetime(letter) {
            handle.setGiver(SentLetter.giver)
            handle.set(CURLOPT_READDATA, pointingTo: Unmanaged.passUnretained(letter).toOpaque())
            return handle.failure ?? curl_easy_perform(handle.pointer)
        }
        guard code == CURLE_OK else {
            throw Self.error(code, status: handle.number(CURLINFO_RESPONSE_CODE))
        }
    }

    private func configure(_ handle: CurlHandle, _ message: MailMessage) {
        handle.set(CURLOPT_URL, server)
        handle.set(CURLOPT_PROTOCOLS_STR, "smtp,smtps")
        handle.set(
            CURLOPT_USE_SSL,
            Int((allowsPlain ? CURLUSESSL_TRY : CURLUSESSL_ALL).rawValue))
        handle.set(CURLOPT_SSL_VERIFYPEER, 1)
        handle.set(CURLOPT_SSL_VERIFYHOST, 2)
        if let authoritiesPath { handle.set(CURLOPT_CAINFO, authoritiesPath) }
        handle.set(CURLOPT_NETRC, Int(CURL_NETRC_IGNORED.rawValue))
        handle.set(CURLOPT_PROXY, "")
        handle.set(CURLOPT_NOSIGNAL, 1)
        handle.set(CURLOPT_CONNECTTIMEOUT, Self.connectSeconds)
        handle.set(CURLOPT_TIMEOUT, Self.wholeSeconds)
        handle.set(CURLOPT_MAIL_FROM, "<" + message.from + ">")
        handle.set(CURLOPT_MAIL_RCPT, ["<" + message.to + ">"])
        handle.set(CURLOPT_UPLOAD, 1)
    }

    private static func error(_ code: CURLcode, status: Int) -> MailError {
        switch code {
        case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_CONNECT, CURLE_OPERATION_TIMEDOUT:
            .unreachable
        case CURLE_USE_SSL_FAILED: .inTheClear
        case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CONNECT_ERROR: .untrusted
        case CURLE_LOGIN_DENIED: .loginRefused
        case _ where status >= 400: .refused(status: status)
        default: .failed(code: Int(code.rawValue))
        }
    }
}

/// Why a letter was not taken; no address stands in it.
package enum MailError: Error, Hashable, Sendable {
    /// `smtp://HOST:PORT` or `smtps://HOST:PORT`, without a user in it.
    case malformedServer
    case unreachable
    /// The server has no TLS, and nobody said that it may do without.
    case inTheClear
    case untrusted
    case loginRefused
    /// - Source: RFC 5321, section 4.2.
    case refused(status: Int)
    /// libcurl failed in a way that has no name here.
    case failed(code: Int)
}

/// The bytes of a letter, as libcurl asks for them.
private final class SentLetter {
    private let bytes: [UInt8]
    private var sent = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    static let giver: curl_read_callback = { buffer, size, count, context in
        guard let buffer, let context else { return 0 }
        let letter = Unmanaged<SentLetter>.fromOpaque(context).takeUnretainedValue()
        let target = UnsafeMutableRawBufferPointer(start: buffer, count: size * count)
        return letter.give(into: target)
    }

    private func give(into target: UnsafeMutableRawBufferPointer) -> Int {
        let piece = bytes[sent...].prefix(target.count)
        target.copyBytes(from: piece)
        sent += piece.count
        return piece.count
    }
}
