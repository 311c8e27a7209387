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

    /// Refuses a truth that has one record in two firms: whichever counted, the figures would be of
    /// another truth.
    ///
    /// - Parameters:
    ///   - clusters: what the truth said of the record, and on which lines or rows.
    static func contradiction(
        of record: String, _ clusters: [(cluster: String, line: Int)], truth path: String
    ) -> Failure {
        let said = clusters.map { said in
            say(
                en: "“\(said.cluster)” on line \(said.line)",
                vi: "“\(said.cluster)” ở dòng \(said.line)")
        }.joined(separator: say(en: " and ", vi: " và "))
        return Failure(
            .badData,
            say(
                en: "\(path) has the record “\(record)” in two firms: \(said).",
                vi: "\(path) ghi bản ghi “\(record)” ở hai doanh nghiệp: \(said)."),
            next: say(
                en: "Leave one of the two lines, and measure again.",
                vi: "Hãy giữ lại một trong hai dòng rồi đo lại."))
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
