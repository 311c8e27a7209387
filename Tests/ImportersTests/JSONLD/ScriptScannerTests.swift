import Records
import TestSupport
import Testing

@testable import Importers

@Suite struct ScriptScannerTests {
    private static func blocks(_ page: String) -> [String] {
        let bytes = Array(page.utf8)
        return bytes.withUnsafeBufferPointer { buffer in
            var scanner = ScriptScanner(buffer)
            var blocks: [String] = []
            while let block = scanner.next() {
                let text = ScriptText.unwrapped(Array(buffer[block.range])[...])
                blocks.append(String(decoding: text, as: UTF8.self) + "@\(block.line)")
            }
            return blocks
        }
    }

    @Test(
        arguments: [
            ("<script type=\"application/ld+json\">{}</script>", ["{}@1"]),
            (
                "<SCRIPT id=x TYPE='Application/LD+JSON; charset=utf-8' async>\n{}\n</Script >",
                ["{}@1"]
            ),
            ("\n<script type=application/ld+json>[1]</script>", ["[1]@2"]),
            ("<script data-x=\">\" type=\"application/ld+json\">1</script>", ["1@1"]),
            ("<!-- <script type=\"application/ld+json\">1</script> -->", []),
            ("<style><script type=\"application/ld+json\">1</script></style>", []),
            ("<script>x='<script type=\"application/ld+json\">1'</script>", []),
            ("<scripted type=\"application/ld+json\">1</scripted>", []),
            ("<script type=\"application/json\">1</script>", []),
            ("<script type=\"application/ld+json\"><!--\n{}\n--></script>", ["{}@1"]),
            ("<script type=\"application/ld+json\">//<![CDATA[\n{}\n//]]></script>", ["{}@1"]),
            ("<script type=\"application/ld+json\">/* <![CDATA[ */{}/* ]]> */</script>", ["{}@1"]),
            ("<script type=\"application/ld+json\">\"</p>\"</script>", ["\"</p>\"@1"]),
            ("<script type=\"application/ld+json\">{}", ["{}@1"]),
            ("<script type=\"application/ld+json\"", []), ("<script", []), ("<!--", []), ("", []),
            ("<title></script></title><script type=\"application/ld+json\">2</script>", ["2@1"]),
        ])
    func findsWhatABrowserWould(_ page: String, blocks: [String]) {
        #expect(Self.blocks(page) == blocks)
    }

    @Test func aBrokenBlockIsARowAndTheOthersAreRead() throws {
        let bytes = try ListFixture.bytes(of: "JSONLD/Samples/page.html")
        var reader = try JSONLDReader(MemoryBytes(bytes), file: "page.html")
        let rows = try reader.rows()
        #expect(rows.map { $0.problems.map(\.reason) } == [[.notJSON], [], []])
        #expect(rows[0].position.line == 9)
        #expect(rows[1].cell("name", reader.columns) == "Example Precision")
        #expect(rows[2].cell("product/name", reader.columns) == "Shaft & gear")
        #expect(rows[2].cell("supplier", reader.columns) == "https://firm.example/")
    }

    @Test func aPageWithoutTheVocabularyIsRefused() {
        #expect(
            throws: ImportError.documentUnexpected(file: "f", expected: .schemaOrg, found: [])
        ) { _ = try JSONLDReader(MemoryBytes(Array("<html><p>Hello</p>".utf8)), file: "f") }
    }

    @Test func blocksBeyondMeasureAreCountedAndNotRead() throws {
        let block = """
            <script type="application/ld+json">\
            {"@context":"https://schema.org","@type":"Organization","name":"A"}</script>
            """
        let page = "<html>" + String(repeating: block, count: ScriptScanner.blocksMax + 5)
        let reader = try JSONLDReader(MemoryBytes(Array(page.utf8)), file: "f")
        #expect(reader.reading.notUnderstood.counts["script"] == 5)
    }

    /// Whatever a page is made of, the scanner ends and stays within it.
    @Test func anyPageIsScannedToItsEnd() {
        let parts = [
            "<script", " type=\"application/ld+json\"", ">", "</script", "<!--", "-->", "<", "'",
            "\"",
            "=", "/", "\n", "{}", "<style>", "</style>",
        ]
        for seed in MatchingRandom.seeds {
            var random = MatchingRandom(seed: seed)
            let page = (0..<30).map { _ in random.pick(parts) }.joined()
            #expect(Self.blocks(page).count <= 30, "seed \(seed)")
        }
    }
}
