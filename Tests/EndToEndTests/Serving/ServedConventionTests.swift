import Foundation
import Testing

/// How bodies come and go, and what the page of docs says.
@Suite(.enabled(if: Service.isTestable, "needs /usr/bin/curl (Debian: curl)"))
struct ServedConventionTests {
    @Test func bodiesArePackedAndUnpacked() throws {
        let scene = try ServedScene()
        let plain = try scene.service.ask("/v1/catalog/process")
        let packed = try scene.service.ask("/v1/catalog/process", ["--compressed"])
        #expect(packed.text == plain.text)
        #expect(packed.headers["content-encoding"] == "gzip")
        let tag = try #require(packed.headers["etag"])
        #expect(tag.hasSuffix("-gzip\"") && plain.headers["etag"] != tag)
        let again = try scene.service.ask(
            "/v1/catalog/process", ["--compressed", "--header", "If-None-Match: " + tag])
        #expect(again.status == 304)
        let coded = ["--header", "Content-Encoding: gzip"]
        try scene.folder.write("no gzip", to: "body")
        let damaged = ["--json", "@" + scene.folder.path("body")] + coded
        #expect(try scene.service.ask("/v1/match", damaged).status == 400)
        let other = ["--json", "{}", "--header", "Content-Encoding: br"]
        #expect(try scene.service.ask("/v1/match", other).status == 415)
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
