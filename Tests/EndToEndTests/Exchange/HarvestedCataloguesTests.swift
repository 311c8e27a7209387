import Foundation
import TestServers
import Testing

/// Catalogues that a repository holds as records: their lines go with them, and with new editions.
@Suite(.enabled(if: Nginx.isInstalled, "needs /usr/sbin/nginx (Debian: nginx)"))
struct HarvestedCataloguesTests {
    private static func page(_ records: String) -> [UInt8] {
        Array(
            """
            <OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/">
            <responseDate>2026-11-20T08:00:00Z</responseDate>
            <request verb="ListRecords" metadataPrefix="bmecat">https://example.com</request>
            <ListRecords>\(records)</ListRecords></OAI-PMH>
            """.utf8)
    }

    private static func record(_ id: String, _ transaction: String?, lines: [Int] = []) -> String {
        let status = transaction == nil ? " status=\"deleted\"" : ""
        let head =
            "<record><header\(status)><identifier>\(id)</identifier>"
            + "<datestamp>2026-11-19</datestamp></header>"
        guard let transaction else { return head + "</record>" }
        let products = lines.map { line in
            "<PRODUCT mode=\"new\"><SUPPLIER_PID>P\(line)</SUPPLIER_PID><PRODUCT_DETAILS>"
                + "<DESCRIPTION_SHORT>Shaft \(line)</DESCRIPTION_SHORT></PRODUCT_DETAILS></PRODUCT>"
        }
        return head + """
            <metadata><BMECAT version="2005" xmlns="http://www.bmecat.org/bmecat/2005"><HEADER>
            <CATALOG><LANGUAGE>eng</LANGUAGE><CATALOG_ID>c</CATALOG_ID></CATALOG>
            <SUPPLIER><SUPPLIER_NAME>Firm \(id)</SUPPLIER_NAME></SUPPLIER></HEADER>
            <\(transaction)>\(products.joined())</\(transaction)></BMECAT></metadata></record>
            """
    }

    /// Publishes one harvest after another and pulls each.
    private func sync(_ harvests: [String]) throws -> [[String: Any]] {
        let nginx = try Nginx([:], "location = /oai { rewrite ^ /page.xml break; }")
        defer { nginx.stop() }
        var results: [[String: Any]] = []
        try Desk.inFolder { desk in
            #expect(try desk.run("init").status == 0)
            let url = nginx.url("oai?verb=ListRecords&metadataPrefix=bmecat")
            let added = try desk.run(
                "source", "add", "partner", "--url", url, "--format", "oai-pmh",
                "--allow-private")
            #expect(added.status == 0, "\(added.messages)")
            for harvest in harvests {
                try nginx.publish("page.xml", Self.page(harvest))
                let outcome = try desk.run("sync", "--format", "json", "-q")
                results.append(try #require(try outcome.objects().first, "\(outcome.messages)"))
            }
        }
        return results
    }

    private func withdrawn(_ result: [String: Any]) -> Int? { result["recordsWithdrawn"] as? Int }

    @Test func aDeletedCatalogueTakesItsLinesAlong() throws {
        let results = try sync([
            Self.record("c", "T_NEW_CATALOG", lines: [1, 2, 3])
                + Self.record("c2", "T_NEW_CATALOG", lines: [1]),
            // A harvest of deletions alone says nothing of what its records held.
            Self.record("c", nil),
            Self.record("c", nil),
        ])
        #expect(results[0]["rowsNew"] as? Int == 4, "\(results[0])")
        #expect(results.map(withdrawn) == [0, 3, 0])
    }

    @Test func aNewEditionTakesBackTheLinesItDropped() throws {
        let results = try sync([
            Self.record("c", "T_NEW_CATALOG", lines: [1, 2, 3, 4]),
            Self.record("c", "T_NEW_CATALOG", lines: [1, 3, 4, 5]),
            Self.record("c", "T_NEW_CATALOG", lines: [1, 2, 3, 4, 5]),
        ])
        #expect(results.map(withdrawn) == [0, 1, 0])
        #expect(results[2]["recordsRestored"] as? Int == 1)
    }

    @Test func aListOfChangesDropsNothing() throws {
        let results = try sync([
            Self.record("c", "T_NEW_CATALOG", lines: [1, 2, 3]),
            Self.record("c", "T_UPDATE_PRODUCTS", lines: [2]),
        ])
        #expect(results.map(withdrawn) == [0, 0])
    }

    /// A harvest that ends before it should takes nothing back, though it is asked for as a whole.
    @Test func aHarvestThatIsShorterThanSaidIsToldAndTakesNothingBack() throws {
        let nginx = try Nginx([:], "location = /oai { rewrite ^ /page.xml break; }")
        defer { nginx.stop() }
        func token(_ size: Int) -> String { "<resumptionToken completeListSize=\"\(size)\"/>" }
        try Desk.inFolder { desk in
            #expect(try desk.run("init").status == 0)
            let url = nginx.url("oai?verb=ListRecords&metadataPrefix=bmecat")
            _ = try desk.run(
                "source", "add", "partner", "--url", url, "--format", "oai-pmh", "--mode", "full",
                "--max-missing", "100", "--allow-private")
            let one = Self.record("a", "T_NEW_CATALOG", lines: [1])
            let two = Self.record("b", "T_NEW_CATALOG", lines: [1])
            try nginx.publish("page.xml", Self.page(one + two + token(2)))
            #expect(try !desk.run("sync").messages.contains("Tell the partner"))
            try nginx.publish("page.xml", Self.page(one + token(2)))
            let short = try desk.run("sync", "--format", "json")
            #expect(short.messages.contains("1 of the 2 records came"), "\(short.messages)")
            #expect(withdrawn(try #require(try short.objects().first)) == 0)
            try nginx.publish("page.xml", Self.page(one + token(1)))
            let whole = try desk.run("sync", "--format", "json")
            #expect(withdrawn(try #require(try whole.objects().first)) == 1)
        }
    }
}
