import Records
import TestSupport
import Testing

@testable import Matching

@Suite struct LanguageJudgeTests {
    private func judge(_ spoken: String...) -> Judgement {
        JudgedExample.judgement(.language("ko")) { profile in
            profile.languages = spoken.map { MatchingRecords.stated($0) }
        }
    }

    @Test func aStatedListIsClosed() {
        #expect(judge("vi", "ko").outcome == .satisfied)
        #expect(judge("vi", "en").shortfall == .language(needed: "ko", spoken: ["en", "vi"]))
        #expect(judge().openPoint == .language(needed: "ko"))
    }
}
