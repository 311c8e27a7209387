/// The multiplier that the two ends of a range share: `10-20k` is ten to twenty thousand.
enum RangeMultiplier {
    private static let joints: Set<String> = ["-", "–", "—", "~", "～", "〜", "to", "den", "đến"]

    /// The numbers with the multiplier of a range's upper end given to its lower one, where that
    /// has none of its own and is the smaller: `500-1k` begins at five hundred.
    static func shared(by numbers: [WrittenNumber], in bytes: [UInt8]) -> [WrittenNumber] {
        guard numbers.contains(where: { $0.power > 0 }) else { return numbers }
        var shared = numbers
        for index in numbers.indices.dropLast() {
            let (lower, upper) = (numbers[index], numbers[index + 1])
            guard lower.power == 0, upper.power > 0, isRange(lower, upper, bytes),
                let raised = lower.value.raised(by: upper.power),
                isSmaller(raised, than: upper.value)
            else { continue }
            shared[index] = WrittenNumber(
                value: raised, range: lower.range, isAmbiguous: lower.isAmbiguous,
                power: upper.power)
        }
        return shared
    }

    private static func isRange(
        _ lower: WrittenNumber, _ upper: WrittenNumber, _ bytes: [UInt8]
    ) -> Bool {
        guard lower.range.upperBound < upper.range.lowerBound else { return false }
        let gap = bytes[lower.range.upperBound..<upper.range.lowerBound].filter { $0 != 0x20 }
        return joints.contains(String(decoding: gap, as: UTF8.self).lowercased())
    }

    private static func isSmaller(_ one: ExactNumber, than other: ExactNumber) -> Bool {
        let decimals = max(one.decimals, other.decimals)
        let left = one.raised(by: decimals).map(\.mantissa)
        let right = other.raised(by: decimals).map(\.mantissa)
        guard let left, let right else { return false }
        return left < right
    }
}
