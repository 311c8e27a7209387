import Testing

@testable import Exchange

@Suite struct ResumePointTests {
    private func head(_ fields: [String: String], status: Int = 200) throws -> TransferHead {
        TransferHead(
            address: try WebAddress("https://example.org/"), status: status, httpVersion: "1.1",
            fields: fields.sorted { $0.key < $1.key }.map { HeaderField($0.key, $0.value) })
    }

    @Test func goesOnUnderAStrongEtag() throws {
        let point = try #require(ResumePoint(try head(["ETag": "\"a\""]), received: 7))
        #expect(
            point.fields == [HeaderField("Range", "bytes=7-"), HeaderField("If-Range", "\"a\"")])
    }

    @Test func beginsAgainWhereBytesAreNotVouchedFor() throws {
        let settled = "Sat, 21 Nov 2026 07:00:00 GMT"
        let fresh = "Sat, 21 Nov 2026 07:59:30 GMT"
        let date = "Sat, 21 Nov 2026 08:00:00 GMT"
        #expect(ResumePoint(try head(["ETag": "\"a\""]), received: 0) == nil)
        let doubtful: [[String: String]] = [
            [:], ["ETag": "W/\"a\""], ["ETag": "a"], ["ETag": "\""],
            ["ETag": "\"a\"", "Accept-Ranges": "none"], ["ETag": "\"a\u{1}\""],
            ["Last-Modified": fresh, "Date": date], ["Last-Modified": settled],
            ["ETag": "W/\"a\"", "Last-Modified": settled, "Date": date],
            ["ETag": "\"a\"", "Content-Encoding": "gzip"],
            ["ETag": "\"a\"", "Content-Encoding": "gzip", "Content-Length": "9"],
            ["ETag": "\"a\"", "Content-Encoding": "gzip", "Accept-Ranges": "bytes"],
        ]
        for fields in doubtful {
            #expect(ResumePoint(try head(fields), received: 7) == nil, "\(fields)")
        }
        #expect(
            ResumePoint(try head(["Last-Modified": settled, "Date": date]), received: 7) != nil)
    }

    @Test func takesOnlyExactlyTheMissingPart() throws {
        let whole = ["ETag": "\"a\"", "Content-Length": "10"]
        let point = try #require(ResumePoint(try head(whole), received: 7))
        let good = ["ETag": "\"a\"", "Content-Range": "bytes 7-9/10"]
        #expect(point.isMet(by: try head(good, status: 206)))
        #expect(point.isMet(by: try head(["Content-Range": "bytes 7-9/10"], status: 206)))
        #expect(!point.isMet(by: try head(good)))
        let wrong: [[String: String]] = [
            ["ETag": "\"b\"", "Content-Range": "bytes 7-9/10"],
            ["ETag": "W/\"a\"", "Content-Range": "bytes 7-9/10"],
            ["ETag": "\"a\"", "Content-Range": "bytes 6-9/10"],
            ["ETag": "\"a\"", "Content-Range": "bytes 7-8/10"],
            ["ETag": "\"a\"", "Content-Range": "bytes 7-9/11"],
            ["ETag": "\"a\"", "Content-Range": "bytes 7-9/*"],
            ["ETag": "\"a\"", "Content-Range": "bytes 7-9/10", "Content-Encoding": "gzip"],
            ["ETag": "\"a\""],
        ]
        let dated = try #require(
            ResumePoint(
                try head([
                    "Last-Modified": "Sat, 21 Nov 2026 07:00:00 GMT",
                    "Date": "Sat, 21 Nov 2026 08:00:00 GMT",
                ]), received: 7))
        let later = [
            "Last-Modified": "Sat, 21 Nov 2026 07:30:00 GMT", "Content-Range": "bytes 7-9/10",
        ]
        #expect(!dated.isMet(by: try head(later, status: 206)))
        for fields in wrong {
            #expect(!point.isMet(by: try head(fields, status: 206)), "\(fields)")
        }
    }
}
