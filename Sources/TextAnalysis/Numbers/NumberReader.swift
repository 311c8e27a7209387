/// A number found in a text and where it stands.
package struct WrittenNumber: Hashable, Sendable {
    /// Its amount, exact, with its sign.
    package let value: ExactNumber
    /// In UTF-8 bytes of the compatibility-normalised text (`AnalysedText.text`), with its sign
    /// and its multiplier word.
    package let range: Range<Int>
}

/// Reads numbers as Vietnamese, English, Korean and Japanese lists write them.
///
/// `1.500.000,5` and `1,500,000.5` are the same number. A lone separator before exactly three
/// digits is ambiguous (`1.500`): where a whole number is expected it groups thousands, where a
/// measure is expected a comma groups and a point is decimal; after a leading 0 it is always
/// decimal. Multipliers are read where they follow: nghìn, triệu, k, million, 만, 万. Digits
/// inside a name (`S45C`, `PA66`) and groups that follow no custom (`1.2.3`) are no amounts.
/// Fractions (`1 1/2`) and powers of ten (`5e-3`, `2 x 10^6`) are one number each.
///
///     NumberReader.numbers(in: "1.500.000 sp/tháng", expecting: .whole)   // [1500000]
///     NumberReader.numbers(in: "±.005 in", expecting: .measure)           // [0.005]
package enum NumberReader {
    /// What a lone separator before three digits means: pieces are counted, lengths measured.
    package enum Expectation: Sendable { case whole, measure }

    /// The numbers of a text, from left to right.
    package static func numbers(
        in text: String, expecting expectation: Expectation
    ) -> [WrittenNumber] {
        let bytes = Array(Fold.compatible(text).utf8)
        var numbers: [WrittenNumber] = []
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
            if let number { numbers.append(number) }
        }
        return numbers
    }

    /// The number that begins with a run of digits, and where what belongs to it ends; nil where
    /// what is written is no amount.
    private static func number(
        of run: DigitRun, in bytes: [UInt8], _ expectation: Expectation
    ) -> (number: WrittenNumber?, end: Int) {
        let start = run.range.lowerBound
        if let fraction = WrittenFraction(bytes, from: run.range) {
            let number = fraction.value.map { written($0, start..<fraction.end, bytes) }
            return (number, fraction.end)
        }
        let isFraction = followsBarePoint(bytes, start)
        let power = PowerOfTen(bytes, after: run.range)
        let end = power?.end ?? run.range.upperBound
        guard let digits = isFraction ? run.fraction : run.number(expecting: expectation),
            let powered = power.map({ $0.applied(to: digits) }) ?? digits,
            let (value, last) = MultiplierWord.applied(to: powered, in: bytes, after: end)
        else { return (nil, end) }
        return (written(value, (isFraction ? start - 1 : start)..<last, bytes), last)
    }

    /// The number with the minus before it, if any.
    private static func written(
        _ value: ExactNumber, _ range: Range<Int>, _ bytes: [UInt8]
    ) -> WrittenNumber {
        let signWidth = minusWidth(bytes, before: range.lowerBound)
        let mantissa = signWidth > 0 ? -value.mantissa : value.mantissa
        return WrittenNumber(
            value: ExactNumber(mantissa: mantissa, decimals: value.decimals),
            range: (range.lowerBound - signWidth)..<range.upperBound)
    }

    static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    static func isLatinLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    /// Whether a letter stands directly before; the x of `200x300` and `20mmx30mm` is not one.
    private static func isPartOfName(_ bytes: [UInt8], _ start: Int) -> Bool {
        guard start > 0, isLatinLetter(bytes[start - 1]) else { return false }
        guard bytes[start - 1] | 0x20 == 0x78 else { return true }
        let before = bytes[..<(start - 1)].last { !isLatinLetter($0) && $0 != 0x20 }
        return before.map(isDigit) != true
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
