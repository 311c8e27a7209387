import Records
import Testing

@testable import Server

@Suite struct ConventionTests {
    @Test func everyOperationIsDescribedInVietnamese() {
        let missing = Operation.all.map(\.id).filter { !Operation.isDescribedInVietnamese($0) }
        #expect(missing.isEmpty)
        #expect(Set(Operation.all.map(\.id)).count == Operation.all.count)
    }

    @Test func everyParameterIsDescribedInVietnamese() {
        let missing = Operation.all.flatMap(\.parameters).filter { $0.vietnameseSummary == nil }
        #expect(missing.map(\.summary).isEmpty)
        let page = DocsPage(language: .vietnamese, nonce: "n0").text
        #expect(page.contains("Mã nhà cung cấp") || page.contains("Mã tổ chức"))
        #expect(!page.contains("The organisation's identifier"))
    }

    @Test func thePageOfDocsLoadsNothingFromElsewhere() {
        for language in [Language.english, .vietnamese] {
            let page = DocsPage(language: language, nonce: "n0").text
            #expect(!page.contains("http://") && !page.contains("src="))
            #expect(!page.contains("<script") && page.contains("<style nonce=\"n0\">"))
            for operation in Operation.all {
                #expect(page.contains("id=\"\(operation.id)\""), "\(operation.id)")
            }
        }
        #expect(DocsPage.escaped("<a b=\"c\">&") == "&lt;a b=&quot;c&quot;&gt;&amp;")
    }

    @Test(arguments: [
        ("\"a\"", "a"), ("\"a b\"", "a b"), (#""a\"b\\""#, #"a"b\"#), ("a", nil), ("\"", nil),
        ("\"\"", nil), ("\"a", nil), ("\"a\"b\"", nil), (#""\x""#, nil), ("\"à\"", nil),
    ])
    func aKeyIsAStringOfAStructuredField(field: String, text: String?) {
        #expect(Call.quoted(field) == text)
    }

    @Test func oneAddressHasSoManyConnections() {
        let crowd = Crowd()
        for _ in 0..<Crowd.connectionsOfOneMax { #expect(crowd.enter("203.0.113.7")) }
        #expect(!crowd.enter("203.0.113.7"))
        #expect(crowd.enter("203.0.113.8"))
        crowd.leave("203.0.113.7")
        #expect(crowd.enter("203.0.113.7"))
        for _ in 0...Crowd.connectionsOfOneMax { #expect(crowd.enter("127.0.0.1")) }
    }

    @Test func theFormLikedBestIsChosen() {
        let forms = ["application/json", "text/csv"]
        #expect(Preference("").best(of: forms) == 0)
        #expect(Preference("text/csv").best(of: forms) == 1)
        #expect(Preference("application/json;q=0.5, text/*").best(of: forms) == 1)
        #expect(Preference("image/png").best(of: forms) == nil)
    }

    @Test func placesAmongListenersAreGivenBack() {
        let streams = OpenStreams()
        var places = (0..<OpenStreams.max).compactMap { _ in streams.place() }
        #expect(places.count == OpenStreams.max && streams.place() == nil)
        places.removeLast()
        #expect(streams.place() != nil)
    }
}
