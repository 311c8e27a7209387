import Records
import Testing

@Suite struct AuthorityTests {
    @Test func ownerBeatsDocumentBeatsPartnerBeatsInference() {
        let sorted = Authority.allCases.shuffled().sorted()
        #expect(sorted == [.inference, .partner, .document, .owner])
    }
}
