/// Work cut into parts that run at once.
enum Parallel {
    /// Runs `body` for 0 ..< `parts` and returns when all are done; with one part, on this task.
    static func forEach(_ parts: Int, _ body: @escaping @Sendable (Int) -> Void) async {
        guard parts > 1 else {
            if parts == 1 { body(0) }
            return
        }
        await withTaskGroup(of: Void.self) { group in
            for part in 0..<parts { group.addTask { body(part) } }
        }
    }

    /// The bounds of part `part` of `count` things in `parts` parts of nearly one size.
    static func range(_ part: Int, of parts: Int, count: Int) -> Range<Int> {
        count * part / parts..<count * (part + 1) / parts
    }
}
