package import Records
package import SupplyNetwork

/// Why networks of two days are not compared: the cut names a day of its own.
package struct ComparisonError: Error, Hashable {
    package let day: CalendarDate

    /// What is wrong and what to do about it.
    package func sentence(in language: Language) -> String {
        language == .vietnamese
            ? "so sánh giữa hai ngày, chỉ nêu ở “from” và “to”: hãy bỏ at:\(day) khỏi điều kiện lọc"
            : "a comparison is of two days, “from” and “to”, and no other: leave at:\(day) out of "
                + "the cut"
    }
}

extension CompareNetworks {
    /// Refuses a cut that names a day, be it one of the two.
    package static func check(_ cut: Cut) throws(ComparisonError) {
        if let day = cut.day { throw ComparisonError(day: day) }
    }
}
