import Records
import TestSupport
import Testing

@Suite struct OrganisationIDTests {
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")

    @Test func readsItsOwnTextInAnyCase() {
        let id = OrganisationID(country: "VN", digest: 0x0123_4567_89AB_CDEF)
        #expect(id.text == "VN-28T5CY4TQKFF-E")
        #expect(id.country == "VN")
        #expect(OrganisationID(id.text) == id)
        #expect(OrganisationID(id.text.lowercased())?.text == id.text)
    }

    @Test func theExampleOfTheDocumentationIsRight() {
        let found = Self.alphabet.compactMap { OrganisationID("VN-7K3M9Q2A4B1C-\($0)")?.text }
        #expect(found == ["VN-7K3M9Q2A4B1C-P"])
    }

    @Test func takesOnlyTheLowSixtyBits() {
        let low = OrganisationID(country: "KR", digest: 1)
        #expect(OrganisationID(country: "KR", digest: 1 | 0xF << 60) == low)
        #expect(low.text.hasPrefix("KR-000000000001-"))
    }

    @Test(arguments: [
        "", "VN", "VN-000000000000", "V-000000000000-0", "VNM-000000000000-0", "11-000000000000-0",
        "VN-00000000000-0", "VN-0000000000000-0", "VN-00000000000I-0", "VN-00000000000U-0",
        "VN-000000000000-00", "VN 000000000000 0", "VN-000000000000-0-", "ＶＮ-000000000000-0",
    ])
    func refusesAnotherForm(text: String) {
        #expect(OrganisationID(text) == nil)
    }

    @Test(arguments: MatchingRandom.seeds)
    func catchesEverySingleWrongCharacter(seed: UInt64) {
        let id = Self.random(seed: seed)
        let text = Array(id.text)
        for place in text.indices where text[place] != "-" {
            for other in place < 2 ? Self.letters : Self.alphabet where other != text[place] {
                var mistyped = text
                mistyped[place] = other
                #expect(OrganisationID(String(mistyped)) == nil, "seed \(seed): \(mistyped)")
            }
        }
    }

    /// Country letters are numbered apart from the body's, so a swap over the first hyphen is not
    /// among the promises.
    @Test(arguments: MatchingRandom.seeds)
    func catchesEverySwapOfNeighboursButNoughtAndZ(seed: UInt64) {
        let id = Self.random(seed: seed)
        let text = Array(id.text)
        let body = Array(3..<15) + [16]
        for (left, right) in [(0, 1)] + zip(body, body.dropFirst()) {
            var swapped = text
            swapped.swapAt(left, right)
            let isBlindSpot = left >= 3 && Set([text[left], text[right]]) == ["0", "Z"]
            let isFound = OrganisationID(String(swapped)) == nil
            let isSame = swapped == text
            #expect(isFound != (isSame || isBlindSpot), "seed \(seed): \(left), \(right)")
        }
    }

    @Test func missesOnlyTheSwapOfNoughtAndZ() {
        let id = OrganisationID(country: "VN", digest: 0b00000_11111)
        let swapped = id.text.replacing("0Z-", with: "Z0-")
        #expect(swapped != id.text)
        #expect(OrganisationID(swapped) != nil)
    }

    private static func random(seed: UInt64) -> OrganisationID {
        var random = MatchingRandom(seed: seed)
        let country = String([random.pick(letters), random.pick(letters)])
        return OrganisationID(country: country, digest: random.next())
    }
}
