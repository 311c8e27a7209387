import Resolution

extension ResolutionText {
    /// Names so many examples at most.
    private static let examplesMax = 5

    /// That a truth names records that are not there, so that the figures say nothing of them;
    /// nil where all are.
    static func missing(_ names: [String], of named: Int, truth path: String) -> String? {
        guard !names.isEmpty else { return nil }
        let examples = names.prefix(examplesMax).map { "“\($0)”" }.joined(separator: ", ")
        let more = names.count > examplesMax ? ", …" : ""
        return say(
            en: """
                \(Plainly.number(names.count)) of the \(Plainly.number(named)) records that \
                \(path) names are not there and are left out of the figures: \(examples)\(more)
                """,
            vi: """
                \(Plainly.number(names.count)) trong \(Plainly.number(named)) bản ghi mà \(path) \
                nêu không có trong dữ liệu nên không được tính: \(examples)\(more)
                """)
    }

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
