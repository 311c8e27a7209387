/// What an index holds of each document beside its text.
package struct IndexSchema: Sendable, Equatable {
    /// Fields with any number of words out of a list: processes, certificates, provinces.
    package let sets: [String]
    /// Fields with one whole number or none: capacity, tolerance.
    package let numbers: [String]

    /// More fields than this are not expected of any catalogue; the layout numbers them in a byte.
    package static let fieldsMax = 64

    package init(sets: [String], numbers: [String]) {
        precondition(sets.count <= Self.fieldsMax, "at most 64 set fields")
        precondition(numbers.count <= Self.fieldsMax, "at most 64 number fields")
        self.sets = sets
        self.numbers = numbers
    }

    package func set(named name: String) -> Int? { sets.firstIndex(of: name) }
    package func number(named name: String) -> Int? { numbers.firstIndex(of: name) }
}
