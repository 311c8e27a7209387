/// The box a part fits into, its sides sorted from the longest.
///
/// Parts are turned to fit, so a 200 × 80 × 300 part and a 300 × 200 × 80 part are the same.
/// A flat or round size with two numbers has 0 as its third side.
package struct Envelope: Hashable, Sendable {
    package let sides: [Length]

    /// - Precondition: one to three sides, none negative.
    package init(_ sides: [Length]) {
        precondition((1...3).contains(sides.count), "an envelope has one to three sides")
        precondition(sides.allSatisfy { $0.nanometres >= 0 }, "a side is not negative")
        let missing = Array(repeating: Length(nanometres: 0), count: 3 - sides.count)
        self.sides = (sides + missing).sorted(by: >)
    }

    /// Whether a part of this size goes into `room`, side by sorted side.
    package func fits(in room: Envelope) -> Bool {
        zip(sides, room.sides).allSatisfy { own, other in
            own <= other || other.nanometres == 0
        }
    }
}
