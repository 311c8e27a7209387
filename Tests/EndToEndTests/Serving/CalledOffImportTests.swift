import Foundation
import Testing

/// An import over HTTP that is called off while it runs.
@Suite(.enabled(if: Service.isTestable, "needs /usr/bin/curl (Debian: curl)"))
struct CalledOffImportTests {
    private static let rows = 40_000

    private static var list: String {
        "id,name,country\n" + (1...rows).map { "R\($0),Xưởng số \($0),VN\n" }.joined()
    }

    /// It was acknowledged and ignored: all rows went in, and progress stayed at `5000/null`.
    @Test func whatIsInIsSaidAndTheRestGoneOnWith() throws {
        let scene = try ServedScene()
        let key = try scene.key("organiser")
        try scene.folder.write(Self.list, to: "new.csv")
        let upload = [
            "--data-binary", "@" + scene.folder.path("new.csv"), "--header",
            "Content-Type: text/csv",
        ]
        let path = "/v1/imports?filename=new.csv&source=fair"
        let place = try #require(
            try scene.service.ask(path, key: key, upload).headers["location"])
        let isUnderWay = try Waiting.until {
            try scene.service.ask(place, key: key).object()["progress"] is [String: Any]
        }
        #expect(isUnderWay)
        let asked = try scene.service.ask(place + "/cancel", key: key, ["--request", "POST"])
        #expect(asked.status == 202, "\(asked.text)")
        let job = try scene.ended(place, key: key)
        #expect(job["state"] as? String == "cancelled", "\(job)")
        let done = try #require((job["progress"] as? [String: Any])?["done"] as? Int)
        #expect(done > 0 && done < Self.rows, "\(job)")
        let fault = job["fault"] as? [String: Any]
        #expect(fault?["code"] as? String == "called-off")
        #expect((fault?["detail"] as? String)?.contains("after \(done) rows") == true, "\(job)")
        #expect(try scene.service.ask(place + "/result", key: key).status == 409)
        // Nothing goes on behind the answer.
        #expect(try records(scene, key) == done)
        let again = try #require(
            try scene.service.ask(path, key: key, upload).headers["location"])
        let whole = try scene.ended(again, key: key)
        #expect(whole["state"] as? String == "done", "\(whole)")
        let progress = whole["progress"] as? [String: Any]
        #expect(progress?["done"] as? Int == Self.rows && progress?["total"] as? Int == Self.rows)
        #expect(try records(scene, key) == Self.rows)
    }

    private func records(_ scene: ServedScene, _ key: String) throws -> Int? {
        let sources = try scene.service.ask("/v1/sources", key: key).items()
        return sources.first { $0["id"] as? String == "fair" }?["records"] as? Int
    }
}
