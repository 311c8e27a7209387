import Records

/// What looks wrong in a statement that was taken all the same.
enum Warnings {
    /// Says them on standard error, one a line: column, reason, value. Not silenced by `--quiet`,
    /// since they are about the data.
    static func show(_ problems: [RowProblem]) {
        for problem in problems {
            let mark = Paint.notes.fair(say(en: "warning: ", vi: "cảnh báo: "))
            Streams.note(mark + Plainly.problem(problem))
        }
    }
}
