import TestSupport
import Testing
import TextAnalysis

@Suite struct NearWordsTests {
    @Test(arguments: [
        ("welding", "weldng"), ("welding", "weldiing"), ("welding", "welting"),
        ("welding", "wleding"), ("welding", "weldign"), ("welding", "elding"),
    ])
    func oneSlipSeparates(one: String, other: String) {
        #expect(OneEdit.separates(one, other) && OneEdit.separates(other, one))
    }

    @Test(arguments: [
        ("welding", "welding"), ("welding", "molding"), ("casting", "coating"),
        ("abcde", "badce"), ("abcd", "cabd"), ("welding", "weld"),
    ])
    func noneOrTwoDoNot(one: String, other: String) {
        #expect(!OneEdit.separates(one, other) && !OneEdit.separates(other, one))
    }

    /// Words of three letters of the alphabet meet each other's neighbourhood often.
    @Test(arguments: MatchingRandom.seeds)
    func agreesWithTheWholeTableOfEditsOnEveryWord(seed: UInt64) {
        var random = MatchingRandom(seed: seed)
        var near = NearWords()
        var words: Set<String> = []
        func word(_ random: inout MatchingRandom) -> String {
            let count = Int.random(in: 1...9, using: &random)
            return String((0..<count).map { _ in random.pick(["a", "b", "c"] as [Character]) })
        }
        for _ in 0..<200 {
            let new = word(&random)
            if words.insert(new).inserted { near.add(new) }
        }
        for _ in 0..<20 {
            let asked = word(&random)
            let expected = words.filter {
                asked.count > 4 && $0.count > 3 && EditDistance.restricted(asked, $0) == 1
            }
            let found = near.places(near: asked).map { near[$0] }
            #expect(Set(found) == expected && found.count == expected.count, "seed \(seed)")
        }
    }

    @Test func shortWordsAndThoseOfOtherLettersHaveNoSlips() {
        var near = NearWords()
        for word in ["tien", "tiens", "s45c", "프레스", String(repeating: "a", count: 41)] {
            near.add(word)
        }
        #expect(near.count == 2)
        #expect(near.places(near: "tiem").isEmpty)
        #expect(near.places(near: "tienz").map { near[$0] } == ["tien", "tiens"])
    }
}
