import Foundation
import Testing

@testable import Matching

@Suite struct FixedLogarithmTests {
    @Test func isTheNearestSixteenthDigitForEveryNumberToAHundredThousand() {
        for number in 1...100_000 {
            let expected = Int((log2(Double(number)) * 65_536).rounded())
            #expect(FixedLogarithm.log2(number) == expected)
        }
    }

    @Test func reachesTheLargestNumber() {
        #expect(FixedLogarithm.log2(.max) == 63 << 16)
        #expect(FixedLogarithm.log2(1 << 40) == 40 << 16)
    }
}
