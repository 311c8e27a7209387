import Foundation
import Testing

/// How bodies come and go, and what the page of docs says.
@Suite(.enabled(if: Service.isTestable, "needs /usr/bin/curl (Debian: curl)"))
struct ServedConventionTests {
    @Test func bodiesArePackedAndUnpacked() throws {
        let scene = try ServedScene()
        let plain = try scene.service.ask("/v1/catalog/process")
        for coding in ["gzip", "zstd"] {
            let asked = ["--compressed", "--header", "Accept-Encoding: " + coding]
            let packed = try scene.service.ask("/v1/catalog/process", asked)
            #expect(packed.text == plain.text)
            #expect(packed.headers["content-encoding"] == coding)
            let tag = try #require(packed.headers["etag"])
            #expect(tag.hasSuffix("-\(coding)\"") && plain.headers["etag"] != tag)
            let again = try scene.service.ask(
                "/v1/catalog/process", asked + ["--header", "If-None-Match: " + tag])
            #expect(again.status == 304)
        }
        // Of several the one that packs best for its time.
        let several = try scene.service.ask(
            "/v1/catalog/process", ["--compressed", "--header", "Accept-Encoding: gzip, zstd"])
        #expect(several.headers["content-encoding"] == "zstd" && several.text == plain.text)
        let unwanted = try scene.service.ask(
            "/v1/catalog/process",
            ["--compressed", "--header", "Accept-Encoding: gzip, zstd;q=0"])
        #expect(unwanted.headers["content-encoding"] == "gzip")
        let coded = ["--header", "Content-Encoding: gzip"]
        try scene.folder.write("no gzip", to: "body")
        let damaged = ["--json", "@" + scene.folder.path("body")] + coded
        #expect(try scene.service.ask("/v1/match", damaged).status == 400)
        let other = ["--json", "{}", "--header", "Content-Encoding: br"]
        #expect(try scene.service.ask("/v1/match", other).status == 415)
    }

    /// Bodies packed by hand: a Zstandard frame of one block that says how long it is.
    @Test func bodiesMayComeAsZstandard() throws {
        let scene = try ServedScene()
        func send(_ frame: [UInt8]) throws -> Service.Reply {
            let path = scene.folder.path("body")
            try Data(frame).write(to: URL(fileURLWithPath: path))
            return try scene.service.ask(
                "/v1/match",
                [
                    "--data-binary", "@" + path, "--header", "Content-Type: application/json",
                    "--header", "Content-Encoding: zstd",
                ])
        }
        let magic: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD]
        let text = Array(#"{"text": "dập kim loại"}"#.utf8)
        let head = UInt32(text.count) << 3 | 1
        let raw = magic + [0x20, UInt8(text.count)] + Self.block(head) + text
        let taken = try send(raw)
        #expect(taken.status == 200, "\(taken.text)")
        #expect(try send(Array(raw.dropLast())).status == 400)
        #expect(try send(Array("no zstd".utf8)).status == 400)
        // Blocks that repeat one blank 128 kB long: a few bytes, and more than a body may have.
        let blank = Self.block(UInt32(131_072) << 3 | 2) + [0x20]
        let last = Self.block(UInt32(131_072) << 3 | 3) + [0x20]
        let bomb = magic + [0x00, 0x38] + (0..<40).flatMap { _ in blank } + last
        #expect(try send(bomb).status == 413)
    }

    /// - Source: RFC 8878, section 3.1.1.2: three bytes, the lowest first.
    private static func block(_ head: UInt32) -> [UInt8] {
        (0..<3).map { UInt8(truncatingIfNeeded: head >> (8 * $0)) }
    }

    @Test func thePageOfDocsSpeaksBothLanguages() throws {
        let scene = try ServedScene()
        let page = try scene.service.ask("/docs", ["--header", "Accept-Language: vi"])
        #expect(page.status == 200 && page.text.contains("lang=\"vi\""))
        #expect(page.text.contains("Khai một nhu cầu."))
        let policy = try #require(page.headers["content-security-policy"])
        #expect(policy.contains("'nonce-") && policy.hasPrefix("default-src 'none'"))
        #expect(try scene.service.ask("/docs").text.contains("States a need."))
    }

    @Test func webhooksOfPrivateNetworksAreNotSentTo() throws {
        let scene = try ServedScene()
        let key = try scene.key("organiser")
        let added = try scene.service.ask(
            "/v1/webhooks", key: key,
            ["--json", #"{"url": "http://127.0.0.1:9/hook", "entities": ["need"]}"#])
        #expect(added.status == 201, "\(added.text)")
        #expect((try added.object()["secret"] as? String)?.hasPrefix("whsec_") == true)
        let path = try #require(added.headers["location"])
        #expect(!(try scene.service.ask(path, key: key).text.contains("whsec_")))
        let body = ["--json", #"{"fields": {"processes": "stamping"}}"#]
        #expect(try scene.service.ask("/v1/needs", key: key, body).status == 201)
        var fault: String?
        let isTried = try Waiting.until {
            let items = try scene.service.ask(path + "/deliveries", key: key).items()
            fault = items.first?["lastFault"] as? String
            return fault != nil
        }
        #expect(isTried && fault == "address-refused", "\(fault ?? "")")
        let other = try scene.key("organiser")
        #expect(try scene.service.ask(path, key: other).status == 404)
    }
}
