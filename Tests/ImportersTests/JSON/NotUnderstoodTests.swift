import Testing

@testable import Importers

@Suite struct NotUnderstoodTests {
    @Test func theMostFrequentPathComesFirst() {
        var found = NotUnderstood()
        for path in ["b", "a", "c", "b"] { found.note(path) }
        #expect(found.paths.map(\.path) == ["b", "a", "c"])
        #expect(found.paths.map(\.count) == [2, 1, 1])
    }

    /// A document that names its own keys cannot fill the memory.
    @Test func pathsBeyondMeasureAreCountedOnly() {
        var found = NotUnderstood()
        for number in 0..<1_000 { found.note("k\(number)") }
        found.note(String(repeating: "x", count: 10_000))
        #expect(found.counts.count == NotUnderstood.pathsMax)
        #expect(found.furtherCount == 801)
        var all = NotUnderstood()
        all.note("k0")
        all.add(found)
        #expect(all.counts["k0"] == 2)
        #expect(all.furtherCount == 801)
    }

    @Test func aLongPathIsCut() {
        var found = NotUnderstood()
        found.note(String(repeating: "x", count: 10_000))
        #expect(found.paths.first?.path.utf8.count == NotUnderstood.pathBytesMax + "…".utf8.count)
    }

    @Test func aVocabularyListsTheHighestPlaceOfWhatIsNotTaken() throws {
        let vocabulary = JSONVocabulary(["a/b", "c/*", "d"])
        let value = JSONValue.object(
            try JSONSample.object(
                #"{"a":[{"b":1,"x":{"y":2}},{"x":3}],"c":{"z":1},"d":{"e":1},"f":null,"g":[]}"#))
        var found = NotUnderstood()
        vocabulary.list(value, into: &found)
        #expect(found.counts == ["a/x": 2, "d/e": 1, "g": 1])
        let kept = JSONValue.object(
            try JSONSample.object(#"{"a":[{"b":1},{}],"c":{"z":1},"d":{}}"#))
        #expect(vocabulary.pruned(value) == kept)
    }
}
