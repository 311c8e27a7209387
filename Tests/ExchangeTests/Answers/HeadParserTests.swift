import Testing

@testable import Exchange

@Suite struct HeadParserTests {
    private func parse(_ lines: [String], bytesMax: Int = 65_536) -> (
        HeadParser, [HeadParser.Outcome]
    ) {
        var parser = HeadParser(bytesMax: bytesMax)
        let outcomes = lines.map { line in
            Array((line + "\r\n").utf8).withUnsafeBufferPointer { parser.take($0) }
        }
        return (parser, outcomes)
    }

    @Test func readsAHead() {
        let (parser, outcomes) = parse(["HTTP/1.1 200 OK", "ETag:  \"a: b\" ", "x-y:", ""])
        #expect(outcomes == [.incomplete, .incomplete, .incomplete, .complete])
        #expect(parser.status == 200 && parser.httpVersion == "1.1")
        #expect(parser.fields == [HeaderField("etag", "\"a: b\""), HeaderField("X-Y", "")])
    }

    @Test func interimAnswersLeaveNothingBehind() {
        let (parser, outcomes) = parse([
            "HTTP/2 103", "Link: </a>", "", "HTTP/2 204", "A: 1", "",
        ])
        #expect(outcomes[2] == .incomplete && outcomes[5] == .complete)
        #expect(parser.fields == [HeaderField("a", "1")])
    }

    @Test func trailersAreNotListenedToButCounted() {
        var (parser, _) = parse(["HTTP/1.1 200 OK", ""], bytesMax: 61)
        let trailer = Array("ETag: \"late\"\r\n".utf8)
        let outcomes = (0..<4).map { _ in trailer.withUnsafeBufferPointer { parser.take($0) } }
        #expect(parser.fields.isEmpty)
        #expect(outcomes == [.incomplete, .incomplete, .incomplete, .tooLong])
    }

    @Test func joinsALineThatGoesOn() {
        let (parser, _) = parse(["HTTP/1.1 200 OK", "A: one", "  two", "\tthree", ""])
        #expect(parser.fields == [HeaderField("a", "one two three")])
    }

    @Test(arguments: [
        "HTTP/1.1", "HTTP/1.1 20", "HTTP/1.1 2000 OK", "HTTP/1.1 099 x", "HTTP/1.1 x",
    ])
    func refusesStatusLinesWithoutAStatus(line: String) {
        #expect(parse([line]).1 == [.malformed])
    }
}
