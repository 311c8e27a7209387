/// A number found in a text and where it stands.
package struct WrittenNumber: Hashable, Sendable {
    /// Its amount, exact, with its sign.
    package let value: ExactNumber
    /// In UTF-8 bytes of the compatibility-normalised text (`AnalysedText.text`), with its sign
    /// and its multiplier word.
    package let range: Range<Int>
    /// Whether a lone point before exactly three digits may group thousands or begin decimals.
    package let isAmbiguous: Bool
    /// The power of ten of its multiplier word; 0 without one.
    let power: Int
}

/// Reads numbers as Vietnamese, English, Korean and Japanese lists write them.
///
/// `1.500.000,5` and `1,500,000.5` are the same number. A lone separator before exactly three
/// digits is ambiguous (`1.500`): where a whole number is expected it groups thousands, where a
/// measure is expected a comma groups and a point is decimal; after a leading 0 it is always
/// decimal. Multipliers are read where they follow: nghìn, triệu, k, million, 만, 万. Digits
/// inside a name (`S45C`, `PA66`) and groups that follow no custom (`1.2.3`) are no amounts.
/// Fractions (`1 1/2`) and powers of ten (`5e-3`, `2 x 10^6`) are one number each. The lower end
/// of a range shares the multiplier of the upper one: `10-20k` begins at ten thousand.
///
///     NumberReader.numbers(in: "1.500.000 sp/tháng", expecting: .whole)   // [1500000]
///     NumberReader.numbers(in: "±.005 in", expecting: .measure)           // [0.005]
package enum NumberReader {
    /// What a lone separator before three digits means: pieces are counted, lengths measured; in
    /// a tolerance `5/100` is a fraction too.
    package enum Expectation: Sendable { case whole, measure, tolerance }

    /// The numbers of a text, from left to right.
    package static func numbers(
        in text: String, expecting expectation: Expectation
    ) -> [WrittenNumber] {
        numbersAndRest(in: text, expecting: expectation).numbers
    }

    /// The same, and whether any group of digits that stands for itself was no number.
    package static func numbersAndRest(
        in text: String, expecting expectation: Expectation
    ) -> (numbers: [WrittenNumber], hasUnread: Bool) {
        let bytes = Array(Fold.compatible(text).utf8)
        var numbers: [WrittenNumber] = []
        var hasUnread = false
        var position = 0
        while position < bytes.count {
            guard isDigit(bytes[position]) else {
                position += 1
                continue
            }
            let run = DigitRun(bytes, from: position)
            position = run.range.upperBound
            if isPartOfName(bytes, run.range.lowerBound) { continue }
            let (number, end) = number(of: run, in: bytes, expectation)
            position = max(position, end)
            if let number { numbers.append(number) } else { hasUnread = true }
        }
        return (RangeMultiplier.shared(by: numbers, in: bytes), hasUnread)
    }

    /// The number that begins with a run of digits, and where what belongs to it ends; nil where
    /// what is written is no amount.
    private static func number(
        of run: DigitRun, in bytes: [UInt8], _ expectation: Expectation
    ) -> (number: WrittenNumber?, end: Int) {
        let start = run.range.lowerBound
        let fraction = WrittenFraction(
            bytes, from: run.range, allowsHundredths: expectation == .tolerance)
        if let fraction {
            let number = fraction.value.map { written($0, start..<fraction.end, bytes) }
            return (number, fraction.end)
        }
        let isFraction = followsBarePoint(bytes, start)
        let power = PowerOfTen(bytes, after: run.range)
        let end = power?.end ?? run.range.upperBound
        guard let digits = isFraction ? run.fraction : run.number(expecting: expectation),
            let powered = power.map({ $0.applied(to: digits) }) ?? digits,
            let multiplied = MultiplierWord.applied(to: powered, in: bytes, after: end)
        else { return (nil, end) }
        let range = (isFraction ? start - 1 : start)..<multiplied.end
        let number = written(
            multiplied.value, range, bytes, power: multiplied.power,
            isAmbiguous: run.isAmbiguous && multiplied.power == 0 && power == nil)
        return (number, multiplied.end)
    }

    /// The number with the minus before it, if any.
    private static func written(
        _ value: ExactNumber, _ range: Range<Int>, _ bytes: [UInt8], power: Int = 0,
        isAmbiguous: Bool = false
    ) -> WrittenNumber {
        let signWidth = minusWidth(bytes, before: range.lowerBound)
        let mantissa = signWidth > 0 ? -value.mantissa : value.mantissa
        return WrittenNumber(
            value: ExactNumber(mantissa: mantissa, decimals: value.decimals),
            range: (range.lowerBound - signWidth)..<range.upperBound, isAmbiguous: isAmbiguous,
            power: power)
    }

    static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    static func isLatinLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    /// Whether a letter stands directly before; the x of `200x300`, `20mmx30mm` and `20"x10"` is
    /// not one.
    private static func isPartOfName(_ bytes: [UInt8], _ start: Int) -> Bool {
        guard start > 0, isLatinLetter(bytes[start - 1]) else { return false }
        guard bytes[start - 1] | 0x20 == 0x78 else { return true }
        let before = bytes[..<(start - 1)].lastIndex { !isLatinLetter($0) && $0 != 0x20 }
        guard let before else { return true }
        return !isDigit(bytes[before]) && !isUnitSign(bytes[...before])
    }

    /// Whether a text ends in a sign of feet or inches, or in a bracket behind a unit.
    private static func isUnitSign(_ bytes: ArraySlice<UInt8>) -> Bool {
        let signs: [[UInt8]] = ["\"", "'", ")", "″", "′", "”", "’"].map { Array($0.utf8) }
        return signs.contains { bytes.suffix($0.count).elementsEqual($0) }
    }

    /// Whether a decimal point stands before with no digit before it, as in `±.005`.
    private static func followsBarePoint(_ bytes: [UInt8], _ start: Int) -> Bool {
        guard start > 0, bytes[start - 1] == 0x2E else { return false }
        guard start > 1 else { return true }
        let plusMinus: [UInt8] = [0xC2, 0xB1]
        return " (+-/=<>~".utf8.contains(bytes[start - 2])
            || bytes[..<(start - 1)].suffix(2).elementsEqual(plusMinus)
    }

    /// The width of a minus directly before a number; 0 where there is none, or where it stands
    /// between two numbers or after a word and means a range or a hyphen.
    private static func minusWidth(_ bytes: [UInt8], before start: Int) -> Int {
        let signs: [[UInt8]] = [[0x2D], [0xE2, 0x88, 0x92]]
        guard let sign = signs.first(where: { bytes[..<start].suffix($0.count).elementsEqual($0) })
        else { return 0 }
        let before = bytes[..<(start - sign.count)]
        guard let last = before.last else { return sign.count }
        guard last == 0x20 || last == 0x28 else { return 0 }
        let isRange = before.last { $0 != 0x20 }.map(isDigit) == true
        return isRange ? 0 : sign.count
    }
}
