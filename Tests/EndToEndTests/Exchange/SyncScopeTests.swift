import TestServers
import Testing

/// What a catalogue of several documents says of what it leaves out.
@Suite(.enabled(if: Nginx.isInstalled, "needs /usr/sbin/nginx (Debian: nginx)"))
struct SyncScopeTests {
    private static func document(_ transaction: String, _ lines: Range<Int>) -> [UInt8] {
        let products = lines.map { line in
            "<PRODUCT mode=\"new\"><SUPPLIER_PID>P\(line)</SUPPLIER_PID><PRODUCT_DETAILS>"
                + "<DESCRIPTION_SHORT>Shaft \(line)</DESCRIPTION_SHORT></PRODUCT_DETAILS></PRODUCT>"
        }
        return Array(
            """
            <BMECAT version="2005" xmlns="http://www.bmecat.org/bmecat/2005"><HEADER>
            <CATALOG><LANGUAGE>eng</LANGUAGE><CATALOG_ID>c</CATALOG_ID></CATALOG>
            <SUPPLIER><SUPPLIER_NAME>Firm</SUPPLIER_NAME></SUPPLIER></HEADER>
            <\(transaction)>\(products.joined())</\(transaction)></BMECAT>
            """.utf8)
    }

    private static let settings = """
        location = /list { add_header Link '</p2.xml>; rel="next"'; rewrite ^ /p1.xml break; }
        """

    private func sync(
        _ first: [UInt8], then pages: [(String, [UInt8])]
    ) throws -> [[String: Any]] {
        let whole = Self.document("T_NEW_CATALOG", 8..<10)
        let nginx = try Nginx(["p1.xml": first, "p2.xml": whole], Self.settings)
        defer { nginx.stop() }
        var results: [[String: Any]] = []
        try Desk.inFolder { desk in
            #expect(try desk.run("init").status == 0)
            let added = try desk.run(
                "source", "add", "partner", "--url", nginx.url("list"), "--format", "bmecat",
                "--page", "link", "--allow-private")
            #expect(added.status == 0, "\(added.messages)")
            for step in 0...pages.count {
                if step > 0 { try nginx.publish(pages[step - 1].0, pages[step - 1].1) }
                let outcome = try desk.run("sync", "--format", "json", "-q")
                results.append(try #require(try outcome.objects().first, "\(outcome.messages)"))
            }
        }
        return results
    }

    @Test func aPageOfChangesMakesNoWholeOfTheOthers() throws {
        let results = try sync(
            Self.document("T_NEW_CATALOG", 0..<8),
            then: [
                ("p1.xml", Self.document("T_UPDATE_PRODUCTS", 0..<7)),
                ("p1.xml", Self.document("T_NEW_CATALOG", 0..<7)),
            ])
        #expect(results[0]["rowsNew"] as? Int == 10, "\(results[0])")
        #expect(results.map { $0["recordsWithdrawn"] as? Int } == [0, 0, 1])
    }

    @Test func pricesAreRefusedOnAnyPage() throws {
        let results = try sync(
            Self.document("T_NEW_CATALOG", 0..<8),
            then: [("p2.xml", Self.document("T_UPDATE_PRICES", 8..<10))])
        let error = results[1]["error"] as? [String: Any]
        #expect(error?["code"] as? String == "prices-only", "\(results[1])")
    }
}
