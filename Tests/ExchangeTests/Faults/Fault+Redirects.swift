import TestServers

@testable import Exchange

extension Fault {
    /// Redirects, good and bad.
    static let redirects: [Fault] = [
        Fault("followed, relative to where it stands", .bytes(small), requests: 2) { asked in
            asked.path == "/catalogue" ? Reply.redirect("files/../a.csv") : Reply.whole(small)
        },
        Fault("followed with each of the five statuses", .bytes(small), requests: 6) { asked in
            asked.number < 5
                ? Reply.redirect(
                    "/\(asked.number)", status: [301, 302, 303, 307, 308][asked.number])
                : Reply.whole(small)
        },
        Fault("to itself", refused(.loop), requests: 1) { _ in Reply.redirect("/catalogue") },
        Fault("in a circle", refused(.loop), requests: 3) { asked in
            Reply.redirect(["/a", "/b", "/catalogue"][asked.number])
        },
        Fault("for ever onwards", refused(.tooMany(max: 10)), requests: 11) { asked in
            Reply.redirect("/\(asked.number)")
        },
        Fault("without saying where to", refused(.noLocation)) { _ in Reply.empty(302) },
        Fault("to no address", refused(.malformedLocation)) { _ in
            Reply.redirect("http://[zz]/")
        },
        Fault("to a file", .fails(.unsupportedScheme("file")), requests: 1) { _ in
            Reply.redirect("file:///etc/passwd")
        },
        Fault("to gopher", .fails(.unsupportedScheme("gopher"))) { _ in
            Reply.redirect("gopher://127.0.0.1:6379/_FLUSHALL")
        },
        Fault("with a password", .fails(.userInfoInAddress(host: "127.0.0.1"))) { _ in
            Reply.redirect("http://user:secret@127.0.0.1/")
        },
        Fault(
            "to the metadata of a cloud",
            .fails(
                .addressRefused(
                    host: "169.254.169.254", address: .v4(0xA9FE_A9FE), .metadata)), requests: 1
        ) { _ in Reply.redirect("http://169.254.169.254/latest/meta-data/") },
        Fault("500 after a redirect, then all again", .bytes(small), requests: 4) { asked in
            switch asked.number {
            case 0, 2: Reply.redirect("/a")
            case 1: Reply.empty(500)
            default: Reply.whole(small)
            }
        } with: { request, _ in
            request.policy.retry.attemptsMax = 2
        },
    ]

    private static func refused(_ why: RedirectFault) -> Outcome {
        .fails(.redirectRefused(host: host, why: why))
    }
}
