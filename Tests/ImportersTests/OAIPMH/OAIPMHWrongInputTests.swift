import Records
import TestSupport
import Testing

@testable import Importers

@Suite struct OAIPMHWrongInputTests {
    private static func end(_ text: String) -> ReadingEnd {
        ReadingEnd { () throws(ImportError) in
            try OAIPMHReader(MemoryBytes(Array(text.utf8)), file: "a.xml")
        }
    }

    @Test func anotherDocumentIsNamedByItsRoot() {
        for (text, root) in [
            ("<OAI-PMH/>", "OAI-PMH"), ("<OAI-PMH xmlns='urn:x'/>", "{urn:x}OAI-PMH"),
            ("<html><body>Service unavailable</body></html>", "html"),
        ] {
            #expect(
                Self.end(text).error
                    == .otherXML(
                        file: "a.xml", expected: "{\(OAIPage.namespace)}OAI-PMH", root: root))
        }
    }

    @Test func documentTypesAndTruncationsAreNamed() throws {
        let text = String(
            decoding: try ListFixture.bytes(of: "OAIPMH/Samples/dublin-core.xml"), as: UTF8.self)
        let typed = text.replacing(
            "<OAI-PMH", with: "<!DOCTYPE a SYSTEM 'a.dtd'><OAI-PMH", maxReplacements: 1)
        guard case .documentTypeDeclared? = Self.end(typed).error else {
            Issue.record("\(Self.end(typed))")
            return
        }
        // Half a page has no token: it must not look like the last one.
        let cut = String(text.prefix(text.count - 120))
        guard case .xmlDamaged(_, _, .truncated)? = Self.end(cut).error else {
            Issue.record("\(Self.end(cut))")
            return
        }
    }

    @Test(arguments: MatchingRandom.seeds.prefix(40))
    func anySplitOfTheBytesGivesTheSameRows(_ seed: UInt64) throws {
        var random = MatchingRandom(seed: seed)
        let name = random.pick(["dublin-core", "own-vocabulary"])
        let bytes = try ListFixture.bytes(of: "OAIPMH/Samples/\(name).xml")
        var whole = try OAIPMHReader(MemoryBytes(bytes), file: "a.xml")
        let rows = try whole.rows()
        let piece = Int.random(in: 1...97, using: &random)
        var pieces = try OAIPMHReader(PiecemealBytes(bytes, pieceBytes: piece), file: "a.xml")
        #expect(try pieces.rows() == rows, "seed \(seed)")
        var parsed = try OAIPMHReader(
            MemoryBytes(bytes), file: "a.xml", metadata: nil,
            pieceBytes: Int.random(in: 1_024...2_000, using: &random))
        #expect(try parsed.rows() == rows, "seed \(seed)")
        #expect(parsed.continuation == whole.continuation)
    }
}
