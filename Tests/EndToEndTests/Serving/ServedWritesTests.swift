import Foundation
import Testing

/// Suppliers and needs written over HTTP, asked by curl.
@Suite(.enabled(if: Service.isTestable, "needs /usr/bin/curl (Debian: curl)"))
struct ServedWritesTests {
    private static let firm = """
        {"fields": {"name": "Công ty TNHH Mới", "country": "VN", "processes": "dập kim loại"}}
        """

    private static func patch(_ body: String, _ tag: String?) -> [String] {
        [
            "--request", "PATCH", "--data", body, "--header",
            "Content-Type: application/merge-patch+json",
        ] + (tag.map { ["--header", "If-Match: " + $0] } ?? [])
    }

    @Test func aMemberStatesChangesAndWithdrawsAFirm() throws {
        let scene = try ServedScene()
        let (member, other) = (try scene.key("member"), try scene.key("member"))
        let added = try scene.service.ask("/v1/suppliers", key: member, ["--json", Self.firm])
        #expect(added.status == 201, "\(added.text)")
        let path = try #require(added.headers["location"])
        let tag = try #require(try scene.service.ask(path, key: member).headers["etag"])
        #expect(added.headers["etag"] == tag)
        let change = #"{"fields": {"tolerance": "±0.01 mm"}}"#
        #expect(try scene.service.ask(path, key: member, Self.patch(change, nil)).status == 428)
        let stale = try scene.service.ask(path, key: member, Self.patch(change, "\"0\""))
        #expect(stale.status == 412)
        let others = try scene.service.ask(path, key: other, Self.patch(change, tag))
        #expect(others.status == 403)
        let changed = try scene.service.ask(path, key: member, Self.patch(change, tag))
        #expect(changed.status == 200 && changed.text.contains("0.01"), "\(changed.text)")
        let next = try #require(changed.headers["etag"])
        #expect(next != tag)
        let back = try scene.service.ask(
            path, key: member,
            Self.patch(#"{"fields": {"tolerance": null}}"#, next)
                + ["--header", "Prefer: return=minimal"])
        #expect(back.status == 204 && back.text.isEmpty)
        #expect(back.headers["etag"] == tag)
        let gone = try scene.service.ask(
            path, key: member, ["--request", "DELETE", "--header", "If-Match: *"])
        #expect(gone.status == 204)
        #expect(try scene.service.ask(path, key: member).status == 404)
    }

    @Test func theSameRequestIsDoneOnce() throws {
        let scene = try ServedScene()
        let key = try scene.key("member")
        let body = ["--json", #"{"fields": {"processes": "stamping"}}"#]
        let named = ["--header", "Idempotency-Key: \"one\""]
        let first = try scene.service.ask("/v1/needs", key: key, body + named)
        #expect(first.status == 201, "\(first.text)")
        try scene.killAndRestart()
        let again = try scene.service.ask("/v1/needs", key: key, body + named)
        #expect(again.status == 201 && again.text == first.text)
        #expect(again.headers["location"] == first.headers["location"])
        let needs = try scene.service.ask("/v1/needs", key: key).items()
        #expect(needs.count == 2)
        let other = ["--json", #"{"fields": {"processes": "casting"}}"#]
        #expect(try scene.service.ask("/v1/needs", key: key, other + named).status == 422)
        let bare = ["--header", "Idempotency-Key: one"]
        #expect(try scene.service.ask("/v1/needs", key: key, other + bare).status == 400)
        // Another's key of the same name is another key.
        let someone = try scene.key("member")
        #expect(try scene.service.ask("/v1/needs", key: someone, other + named).status == 201)
    }

    @Test func aNeedIsStatedChangedAndTakenBack() throws {
        let scene = try ServedScene()
        let key = try scene.key("organiser")
        let body = ["--json", #"{"id": "B/7", "fields": {"processes": "stamping"}}"#]
        let added = try scene.service.ask("/v1/needs", key: key, body)
        #expect(added.status == 201, "\(added.text)")
        let path = try #require(added.headers["location"])
        #expect(try scene.service.ask("/v1/needs", key: key, body).status == 409)
        let change = #"{"fields": {"certificates": "ISO 9001"}}"#
        let changed = try scene.service.ask(path, key: key, Self.patch(change, "*"))
        #expect(changed.status == 200 && changed.text.contains("iso-9001"), "\(changed.text)")
        // One of a list is changed at the desk, and counts the same day.
        let listed = try scene.service.ask("/v1/needs/N1", key: key, Self.patch(change, "*"))
        #expect(listed.status == 200 && listed.text.contains("iso-9001"), "\(listed.text)")
        let wrong = #"{"fields": {"processes.must": null, "processes": null, "x": "y"}}"#
        #expect(try scene.service.ask(path, key: key, Self.patch(wrong, "*")).status == 422)
        let gone = try scene.service.ask(
            path, key: key, ["--request", "DELETE", "--header", "If-Match: *"])
        #expect(gone.status == 204)
        #expect(try scene.service.ask(path, key: key).status == 404)
    }

    @Test func whoMayNotWriteIsTold() throws {
        let scene = try ServedScene()
        let body = ["--json", Self.firm]
        #expect(try scene.service.ask("/v1/suppliers", body).status == 401)
        for role in ["analyst", "partner", "admin"] {
            let key = try scene.key(role)
            #expect(try scene.service.ask("/v1/suppliers", key: key, body).status == 403)
        }
    }

    @Test func aCertificateIsProvenByAFile() throws {
        let scene = try ServedScene()
        let (organiser, member) = (try scene.key("organiser"), try scene.key("member"))
        let path = "/v1/suppliers/" + (try scene.supplier("Dập An Bình")) + "/evidence"
        try scene.folder.write("%PDF-1.7 scan", to: "scan.pdf")
        let named = path + "?filename=scan%20IATF.pdf&standard=standard:iatf-16949"
        let file = [
            "--data-binary", "@" + scene.folder.path("scan.pdf"), "--header",
            "Content-Type: application/pdf",
        ]
        let added = try scene.service.ask(named, key: organiser, file)
        #expect(added.status == 201, "\(added.text)")
        let location = try #require(added.headers["location"])
        let fetched = try scene.service.ask(location, key: organiser)
        #expect(fetched.text == "%PDF-1.7 scan")
        #expect(
            fetched.headers["content-disposition"]
                == "attachment; filename=\"scan_IATF.pdf\"; filename*=UTF-8''scan%20IATF.pdf")
        #expect(fetched.headers["x-content-type-options"] == "nosniff")
        #expect(try scene.service.ask(path, key: organiser).items().count == 1)
        #expect(try scene.service.ask(path, key: member).items().isEmpty)
        #expect(try scene.service.ask(location, key: member).status == 404)
        try scene.folder.write("MZ not a scan", to: "scan.pdf")
        #expect(try scene.service.ask(named, key: organiser, file).status == 422)
        let page = file.dropLast() + ["Content-Type: text/html"]
        #expect(try scene.service.ask(named, key: organiser, Array(page)).status == 415)
        let removed = try scene.service.ask(location, key: organiser, ["--request", "DELETE"])
        #expect(removed.status == 204)
        #expect(try scene.service.ask(location, key: organiser).status == 404)
    }
}
