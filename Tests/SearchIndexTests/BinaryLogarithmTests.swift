import Foundation
import Testing

@testable import SearchIndex

@Suite struct BinaryLogarithmTests {
    @Test(arguments: [16, 20])
    func isTheNearestForEveryNumberToAHundredThousand(digits: Int) {
        for number in 1...100_000 {
            let expected = Int((log2(Double(number)) * Double(1 << digits)).rounded())
            #expect(BinaryLogarithm.log2(UInt64(number), fractionBits: digits) == expected)
        }
    }

    @Test func reachesTheLargestNumber() {
        #expect(BinaryLogarithm.log2(.max, fractionBits: 16) == 64 << 16)
        #expect(BinaryLogarithm.log2(UInt64(Int.max), fractionBits: 16) == 63 << 16)
        #expect(BinaryLogarithm.log2(1 << 40) == 40 << 20)
    }
}
