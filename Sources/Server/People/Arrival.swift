import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Platform
import Store

/// Who comes with a request, and by what they show it.
struct Arrival: Sendable {
    /// Browsers keep it only from this host, over TLS, for all paths.
    ///
    /// - Source: RFC 6265bis, section 4.1.3.2.
    static let cookie = "__Host-matxich"

    let viewer: Viewer
    /// The text of the session they showed.
    let session: String?
    /// Whether a browser may have shown it without being asked.
    private let isByCookie: Bool

    /// - Throws: `Problem` of a key or session that opens nothing: it is better to be told than to
    ///   see less. A cookie that opens nothing is an old one, and they come as a visitor.
    init(_ request: Request, _ desk: Desk) async throws {
        let now = desk.clock().milliseconds
        guard let header = request.headers[.authorization] else {
            let kept = Self.cookie(Self.cookie, in: request.headers[values: .cookie])
            let sessions = OpenSessions(desk.office)
            guard let kept, let viewer = try await sessions.viewer(kept, now: now) else {
                (viewer, session, isByCookie) = (.visitor, nil, false)
                return
            }
            (self.viewer, session, isByCookie) = (viewer, kept, true)
            return
        }
        let parts = header.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "bearer" else {
            throw Self.unauthorised("invalid_token")
        }
        let text = String(parts[1].drop { $0 == " " })
        isByCookie = false
        try await desk.kept.catchUp()
        if let key = try await desk.kept.key(text, now: now) {
            (viewer, session) = (Viewer(key), nil)
        } else if let known = try await OpenSessions(desk.office).viewer(text, now: now) {
            (viewer, session) = (known, text)
        } else {
            throw Self.unauthorised("invalid_token")
        }
    }

    /// - Throws: `Problem` of a key that is for other things, and of a change that another site may
    ///   have a browser ask for.
    func check(_ scope: AccessKey.Scope, _ request: Request) throws(Problem) {
        guard viewer.may(scope) else {
            throw Problem(
                .forbidden,
                Phrase(
                    en: "The key is not for this: it lacks the scope “\(scope.rawValue)”.",
                    vi: "Khóa không dùng được cho việc này: thiếu phạm vi “\(scope.rawValue)”."))
        }
        let isRead = request.method == .get || request.method == .head
        guard isByCookie, !isRead, let session else { return }
        let shown = request.headers[.crossSiteToken] ?? ""
        guard Self.isSame(shown, OpenSessions.crossSiteToken(of: session)) else {
            throw Problem(
                .forbidden,
                Phrase(
                    en: "Send the session's csrf as X-CSRF-Token.",
                    vi: "Hãy gửi csrf của phiên trong tiêu đề X-CSRF-Token."))
        }
    }

    private static func isSame(_ one: String, _ other: String) -> Bool {
        let (one, other) = (Array(one.utf8), Array(other.utf8))
        return one.count == other.count
            && zip(one, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// What a browser is told to keep of a session.
    static func sessionCookie(_ text: String) -> String {
        let seconds = OpenSessions.days * 86_400
        return "\(cookie)=\(text); Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=\(seconds)"
    }

    /// What a browser kept under a name.
    static func cookie(_ wanted: String, in headers: [String]) -> String? {
        for pair in headers.flatMap({ $0.split(separator: ";") }) {
            let halves = pair.split(separator: "=", maxSplits: 1)
            let name = halves[0].trimmingCharacters(in: .whitespaces)
            if halves.count == 2, name == wanted {
                return halves[1].trimmingCharacters(in: .whitespaces)
            }
        }
        return nil
    }

    /// - Source: RFC 6750, section 3.
    static func unauthorised(_ error: String?) -> Problem {
        let challenge = "Bearer realm=\"matxich\"" + (error.map { ", error=\"\($0)\"" } ?? "")
        return Problem(
            .unauthorised,
            error == nil
                ? Phrase(
                    en: "Sign in, or show a key: Authorization: Bearer KEY.",
                    vi: "Hãy đăng nhập, hoặc gửi khóa: Authorization: Bearer KHÓA.")
                : Phrase(
                    en: "The key or session is unknown, ended or mistyped.",
                    vi: "Khóa hoặc phiên không đúng, đã hết hạn hoặc gõ sai."),
            headers: [.wwwAuthenticate: challenge])
    }
}
