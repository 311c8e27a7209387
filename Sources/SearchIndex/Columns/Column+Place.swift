extension Column<UInt32> {
    /// So often the place is guessed from how large the number is among those around it. Of evenly
    /// spread numbers each guess leaves far fewer than half; then halving goes on.
    private static let guessesMax = 4

    /// Where a number stands in a column of ascending ones; nil if it does not.
    ///
    /// - Complexity: O(log values), of evenly spread ones a few steps.
    func place(ofAscending number: UInt32) -> Int? {
        var (low, high) = (0, count)
        var (least, above) = (0, Int(high > 0 ? sound(high - 1) ?? 0 : 0) + 1)
        var guesses = 0
        while low < high {
            var middle = (low + high) / 2
            if guesses < Self.guessesMax {
                let share = (Int(number) - least) * (high - low) / max(above - least, 1)
                middle = min(max(low + share, low), high - 1)
                guesses += 1
            }
            guard let own = sound(middle) else { return nil }
            if own == number { return middle }
            if own < number {
                (low, least) = (middle + 1, Int(own) + 1)
            } else {
                (high, above) = (middle, Int(own))
            }
        }
        return nil
    }
}
