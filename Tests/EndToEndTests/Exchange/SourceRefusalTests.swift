import Foundation
import Testing

/// Wrong input of every option of `source add` is named, with the next step, before anything is
/// stored; and no secret is printed or stored, however it was given.
@Suite struct SourceRefusalTests {
    private static let secret = "hunter2-S3cret"
    /// Spelt like the number of a key of Amazon, which could be the name of a variable.
    private static let capitals = "AKIAIOSFODNN7EXAMPLE"
    private static let usual = ["--url", "https://data.example.vn/list", "--format", "json"]

    private static let longText = String(repeating: "x", count: 20_000)

    @Test(arguments: [
        (["--format", "csv"], "--url"),
        (["--url", "https://a.vn/"], "--format"),
        (["--url", "ftp://a.vn/x", "--format", "csv"], "--url: this is no address"),
        (["--url", "https://", "--format", "csv"], "its host is unusable"),
        (["--url", "https://a.vn:99999/", "--format", "csv"], "its port"),
        (["--url", "https://a.vn/#x", "--format", "csv"], "#"),
        (["--url", "https://a.vn/ă", "--format", "csv"], "%XX"),
        (["--url", "https://a.vn/" + longText, "--format", "csv"], "longer than 8,192"),
        (["--url", "https://a.vn/", "--format", "pdf"], "csv"),
        (usual + ["--every", "soon"], "no interval"),
        (usual + ["--every", "6"], "30m, 6h, 1d"),
        (usual + ["--every", "1s"], "once a minute"),
        (usual + ["--every", "999999999999999999w"], "no interval"),
        (usual + ["--every", "60w"], "once a year"),
        (usual + ["--mode", "all"], "incremental"),
        (usual + ["--page", "next"], "no way for pages"),
        (usual + ["--page", "cursor:after"], "cursor:PARAMETER:PATH"),
        (usual + ["--page", "cursor::meta.next"], "lacks its parameter"),
        (usual + ["--page", "cursor:after:a..b"], "no path into a JSON document"),
        (usual + ["--page", "offset:start:many"], "no way for pages"),
        (usual + ["--page", "offset:start:0"], "more than 0"),
        (usual + ["--rate", "0"], "Requests a second"),
        (usual + ["--rate", "nan"], "Requests a second"),
        (usual + ["--rate", "1e-300"], "at least one a day"),
        (usual + ["--rate", "fast"], "--rate"),
        (usual + ["--records", "a..b"], "no path into a JSON document"),
        (usual + ["--kind", "firm"], "supplier"),
        (usual + ["--authority", "boss"], "partner"),
        (usual + ["--authority", "inference"], "partner, document or owner"),
        (usual + ["--licence", longText], "licence is longer"),
        (usual + ["--contact", longText], "contact is longer"),
        (usual + ["--proxy", "proxy:3128"], "--proxy: this is no address"),
        (usual + ["--ca-file", "ca.pem"], "absolute path"),
        (usual + ["--max-bytes", "much"], "no size"),
        (usual + ["--max-bytes", "0"], "more than 0"),
        (usual + ["--max-bytes", "99999999999TB"], "no size"),
        (usual + ["--max-rows", "-1"], "--max-rows"),
        (usual + ["--max-rows=-1"], "more than 0"),
        (usual + ["--max-missing", "101"], "between 0 and 100"),
        (usual + ["--proxy-credential", "me=env:A"], "but no proxy"),
        (usual + ["--client-certificate", "env:A,env:B"], "has to be a file"),
        (usual + ["--api-key", "X Key=env:A"], "no name of a header"),
        (usual + ["--basic", "=env:A"], "no name that can be sent"),
        (usual + ["--basic", "a:b=env:A"], "no name that can be sent"),
        (usual + ["--bearer", "env:A", "--basic", "u=env:B"], "--bearer, --basic"),
        (
            ["--url", "https://a.vn/", "--format", "csv", "--records", "data"],
            "does not go with the format csv"
        ),
        (
            ["--url", "https://a.vn/", "--format", "csv", "--page", "cursor:a:b"],
            "Cursors are for --format json"
        ),
        (
            ["--url", "https://a.vn/", "--format", "oai-pmh", "--page", "link"],
            "the format has its own way"
        ),
    ])
    func wrongInputIsNamed(options: [String], words: String) throws {
        try Desk.inFolder { program in
            let outcome = try program.run(["source", "add", "chamber"] + options)
            #expect(outcome.status == 64, "\(options)")
            #expect(outcome.messages.contains(words), "\(options): \(outcome.messages)")
            #expect(!FileManager.default.fileExists(atPath: program.path("matxich.db")))
        }
    }

    @Test func aNameThatCannotBeASourceIsRefused() throws {
        try Desk.inFolder { program in
            for name in ["Chamber 2026", "", "sở-công-thương"] {
                let outcome = try program.run(["source", "add", name] + Self.usual)
                #expect(outcome.status == 64)
                #expect(outcome.messages.contains("small letters, digits and hyphens"))
            }
        }
    }

    /// Every place a secret may slip into, with what is advised.
    private static let slips: [(options: [String], advice: String)] = [
        (["--bearer", secret], "env:NAME or file:/PATH"),
        (["--bearer", "env:" + secret], "env:NAME or file:/PATH"),
        (["--bearer", "env:" + capitals], "env:NAME or file:/PATH"),
        (["--proxy-credential", "me=env:" + capitals], "--proxy-credential reader=env:"),
        (["--bearer", "file:" + secret], "env:NAME or file:/PATH"),
        (["--api-key", secret], "--api-key X-API-Key=env:PARTNER_KEY"),
        (["--api-key", "X-API-Key=" + secret], "--api-key X-API-Key=env:PARTNER_KEY"),
        (["--api-key", "X-API-Key: " + secret + "="], "--api-key X-API-Key=env:PARTNER_KEY"),
        (["--basic", "reader:" + secret], "--basic reader=env:PARTNER_PASSWORD"),
        (["--basic", "reader=" + secret], "--basic reader=env:PARTNER_PASSWORD"),
        (["--basic", "reader:" + secret + "=env:A"], "--basic USER=env:NAME"),
        (["--basic", "reader", secret], "--basic USER=env:NAME"),
        (["--oauth2", "https://id.vn/token,me," + secret], "env:PARTNER_SECRET"),
        (["--oauth2", "https://id.vn/token,me," + secret + ",read"], "env:PARTNER_SECRET"),
        (["--oauth2", "https://me:\(secret)@id.vn/token,me,env:A"], "by reference"),
        (["--client-certificate", "file:/c.pem,file:/k.pem,\(secret)"], "env:NAME or file:/PATH"),
        (["--client-certificate", "file:/c.pem,\(secret)"], "env:NAME or file:/PATH"),
        (["--proxy-credential", "me=" + secret], "--proxy-credential reader=env:PROXY_PASSWORD"),
        (["--proxy-credential", "me:" + secret], "--proxy-credential reader=env:PROXY_PASSWORD"),
        (["--proxy", "http://me:\(secret)@proxy:3128"], "by reference"),
        (["--url", "https://me:\(secret)@a.vn/"], "by reference"),
        (["--url", "https://a.vn/?token=\(secret)"], "in the parameter “token”"),
        (["--url", "https://a.vn/?a=1&API_KEY=\(secret)"], "in the parameter “api_key”"),
        (["--token=" + secret], "--token"),
        (["--password", secret], "--password"),
    ]

    @Test(arguments: slips.indices)
    func aSecretInClearIsNeitherTakenNorRepeated(slip: Int) throws {
        let (options, advice) = Self.slips[slip]
        for language in ["en", "vi"] {
            try Desk.inFolder { program in
                #expect(try program.run("init").status == 0)
                let outcome = try program.run(
                    ["source", "add", "chamber"] + Self.usual + options, language: language)
                #expect(outcome.status == 64, "\(options)")
                if language == "en" {
                    #expect(outcome.messages.contains(advice), "\(options): \(outcome.messages)")
                }
                for secret in [Self.secret, Self.capitals] {
                    #expect(!(outcome.messages + outcome.output).contains(secret))
                    #expect(try !isStored(secret, program))
                }
            }
        }
    }

    @Test func aParameterIsNoSecretWhereItIsSaidToBeNone() throws {
        try Desk.inFolder { program in
            #expect(try program.run("init").status == 0)
            let usual = [
                "source", "add", "chamber", "--url", "https://a.vn/?Key=electronics", "--format",
                "json",
            ]
            let refused = try program.run(usual)
            #expect(refused.status == 64)
            #expect(refused.messages.contains("--not-secret PARAMETER"))
            let taken = try program.run(usual + ["--not-secret", "key"])
            #expect(taken.status == 0, "\(taken.messages)")
            let shown = try program.run("source", "status", "--format", "json")
            #expect(shown.status == 0 && shown.output.contains("?Key=electronics"))
        }
    }

    @Test func aSecretThatWasReferredToIsNeverReadOrShown() throws {
        try Desk.inFolder { program in
            try program.write("token", Self.secret)
            let reference = "file:" + program.path("token")
            let added = try program.run(
                ["source", "add", "chamber"] + Self.usual + ["--bearer", reference])
            #expect(added.status == 0, "\(added.messages)")
            let shown = try program.run("source", "status", "--format", "json")
            let all = added.messages + added.output + shown.output + shown.messages
            #expect(!all.contains(Self.secret))
            #expect(try !isStored(Self.secret, program))
            #expect(try isStored(reference, program))
        }
    }

    /// Whether a text stands in the database or a file beside it.
    private func isStored(_ text: String, _ program: Desk) throws -> Bool {
        let needle = Data(text.utf8)
        let names = try FileManager.default.contentsOfDirectory(atPath: program.path(""))
            .filter { $0.hasPrefix("matxich.db") }
        #expect(!names.isEmpty)
        return try names.contains { name in
            let bytes = try Data(contentsOf: URL(fileURLWithPath: program.path(name)))
            return bytes.range(of: needle) != nil
        }
    }
}
