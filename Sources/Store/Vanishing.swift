/// How much of what a source said before is not in its catalogue any more.
package struct Vanishing: Hashable, Sendable {
    /// Records that the run did not meet.
    package let missing: Int
    /// Records of the source and kind that were stored when the run began and are not withdrawn.
    package let known: Int

    package init(missing: Int, known: Int) {
        self.missing = missing
        self.known = known
    }

    /// Whether more than so many percent are missing, exactly.
    package func exceeds(percent: Int) -> Bool { missing * 100 > known * percent }
}
