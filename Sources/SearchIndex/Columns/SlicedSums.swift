/// A sum for each document of a window, stored as planes of one binary digit each, so that a
/// summand is added for 64 documents at once.
///
/// - Source: O'Neil and Quass 1997, "Improved query performance with variant indexes",
///   doi:10.1145/253260.253268.
package final class SlicedSums {
    /// Sums stay below 2^10.
    package static let digits = 10
    package static let sumMax = 1 << digits - 1

    private let planes = WindowBitsRow(digits)
    private let summand = WindowBitsRow(digits)
    private let carry = WindowBitsRow(1)
    private var usedDigits: UInt32 = 0
    /// What all sums have in common beside the planes.
    private var shared = 0

    package init() {}

    package func clear() {
        for digit in 0..<Self.digits { planes[digit].clear() }
        shared = 0
    }

    /// Adds an amount to every sum.
    package func addToAll(_ amount: Int) { shared += amount }

    /// Takes `amount` as the next summand of some documents.
    ///
    /// - Precondition: each document is given at most once before `add`.
    package func set(_ amount: Int, of documents: WindowBits) {
        for digit in 0..<Self.digits where amount >> digit & 1 == 1 {
            if usedDigits >> UInt32(digit) & 1 == 1 {
                summand[digit].unite(documents)
            } else {
                summand[digit].copy(documents)
                usedDigits |= 1 << UInt32(digit)
            }
        }
    }

    /// Begins a summand that documents are given one by one.
    package func beginEach() {
        for digit in 0..<Self.digits { summand[digit].clear() }
        usedDigits = 1 << UInt32(Self.digits) - 1
    }

    /// Takes `amount` as the summand of one document, after `beginEach`.
    ///
    /// - Precondition: each document is given at most once before `add`.
    package func set(_ amount: Int, at document: Int) {
        var left = UInt(truncatingIfNeeded: amount)
        while left != 0 {
            summand[left.trailingZeroBitCount].words[document >> 6] |= 1 << UInt64(document & 63)
            left &= left &- 1
        }
    }

    /// Adds the summand.
    ///
    /// - Precondition: no sum exceeds `sumMax`.
    package func add() {
        guard usedDigits != 0 else { return }
        var isCarrying = false
        for digit in usedDigits.trailingZeroBitCount..<Self.digits {
            let isUsed = usedDigits >> UInt32(digit) & 1 == 1
            if isUsed, isCarrying {
                isCarrying = add(digit)
            } else if isUsed {
                isCarrying = add(summand[digit], digit)
            } else if isCarrying {
                isCarrying = add(carry[0], digit)
            }
        }
        usedDigits = 0
    }

    /// Adds a summand's digit and the carry.
    ///
    /// - Returns: whether anything is carried on.
    private func add(_ digit: Int) -> Bool {
        let (sums, added, carried) = (planes[digit].words, summand[digit].words, carry[0].words)
        var any: UInt64 = 0
        for word in 0..<WindowBits.wordCount {
            let (own, one, other) = (sums[word], added[word], carried[word])
            sums[word] = own ^ one ^ other
            let next = one & other | own & (one ^ other)
            carried[word] = next
            any |= next
        }
        return any != 0
    }

    /// Adds one digit, and leaves in `carry` what is carried on.
    private func add(_ one: WindowBits, _ digit: Int) -> Bool {
        let (sums, added, carried) = (planes[digit].words, one.words, carry[0].words)
        var any: UInt64 = 0
        for word in 0..<WindowBits.wordCount {
            let (own, one) = (sums[word], added[word])
            sums[word] = own ^ one
            let next = own & one
            carried[word] = next
            any |= next
        }
        return any != 0
    }

    /// The sum of one document.
    package func sum(_ position: Int) -> Int {
        var sum = shared
        for digit in 0..<Self.digits where planes[digit].contains(position) { sum += 1 << digit }
        return sum
    }

    /// Sets `best` to those of some documents that have the highest sum.
    ///
    /// - Precondition: there is at least one.
    /// - Returns: the sum.
    package func highest(of documents: WindowBits, _ best: WindowBits) -> Int {
        best.copy(documents)
        var sum = shared
        for digit in stride(from: Self.digits - 1, through: 0, by: -1) {
            let (own, plane) = (best.words, planes[digit].words)
            var any: UInt64 = 0
            for word in 0..<WindowBits.wordCount { any |= own[word] & plane[word] }
            if any == 0 { continue }
            for word in 0..<WindowBits.wordCount { own[word] &= plane[word] }
            sum += 1 << digit
        }
        return sum
    }

    /// Sets `high` to those of some documents whose sum is at least `total`.
    package func setAtLeast(_ total: Int, of documents: WindowBits, _ high: WindowBits) {
        let sum = total - shared
        if sum <= 0 { return high.copy(documents) }
        if sum > Self.sumMax { return high.clear() }
        let planes = planes[0].words
        for word in 0..<WindowBits.wordCount {
            var (above, equal): (UInt64, UInt64) = (0, documents.words[word])
            for digit in stride(from: Self.digits - 1, through: 0, by: -1) {
                let plane = planes[digit * WindowBits.wordCount + word]
                if (sum - 1) >> digit & 1 == 1 {
                    equal &= plane
                } else {
                    above |= equal & plane
                    equal &= ~plane
                }
            }
            high.words[word] = above
        }
    }
}
