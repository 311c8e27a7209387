import Testing

@testable import Resolution

@Suite struct EditDistanceTests {
    @Test(arguments: [
        ("", "", 0), ("a", "", 1), ("abc", "abc", 0), ("abc", "acb", 1), ("kim", "kym", 1),
        ("hoaphat", "hoahpat", 1), ("kitten", "sitting", 3), ("ca", "abc", 3),
    ])
    func countsSlips(one: String, other: String, slips: Int) {
        let letters = Letters([one, other])
        let distance = EditDistance()
        for limit in 0...4 {
            let expected = min(slips, limit + 1)
            #expect(distance.between(letters[0], letters[1], limit: limit) == expected)
            #expect(distance.between(letters[1], letters[0], limit: limit) == expected)
        }
    }
}
