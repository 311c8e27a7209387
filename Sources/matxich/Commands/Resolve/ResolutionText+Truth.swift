import Resolution

extension ResolutionText {
    /// Refuses a truth that names no record that is there: every figure would be a perfect one.
    static func check(
        _ measures: ClusterMeasures, named: Int, truth path: String
    ) throws(Failure) {
        guard measures.records == 0 else { return }
        throw Failure(
            .badData,
            say(
                en: """
                    None of the \(Plainly.number(named)) records that \(path) names is there, so \
                    nothing can be measured.
                    """,
                vi: """
                    Không tìm thấy bản ghi nào trong \(Plainly.number(named)) bản ghi mà \(path) \
                    nêu, nên không có gì để đo.
                    """),
            next: say(
                en: "Name them as matxich resolve export does, or as the list's id column.",
                vi: "Hãy ghi mã như matxich resolve export, hoặc như cột mã (id) của danh sách."))
    }
}
