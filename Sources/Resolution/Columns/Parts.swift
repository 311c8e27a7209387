/// Work cut into parts that run at once.
enum Parts {
    /// What `body` gives for 0 ..< `parts`, in that order.
    static func map<Value: Sendable>(
        _ parts: Int, _ body: @escaping @Sendable (Int) -> Value
    ) async -> [Value] {
        guard parts > 1 else { return parts == 1 ? [body(0)] : [] }
        return await withTaskGroup(of: (Int, Value).self) { group in
            for part in 0..<parts { group.addTask { (part, body(part)) } }
            var values = [Value?](repeating: nil, count: parts)
            for await (part, value) in group { values[part] = value }
            return values.compactMap { $0 }
        }
    }

    /// What each piece of work gives that `handsOn` hands on, in that order; the first ones are
    /// done while it still hands on others.
    ///
    /// - Throws: what `handsOn` throws.
    static func gathering<Value: Sendable>(
        _ handsOn: ((@escaping @Sendable () -> Value) -> Void) throws -> Void
    ) async throws -> [Value] {
        try await withThrowingTaskGroup(of: (Int, Value).self) { group in
            var count = 0
            try handsOn { work in
                let part = count
                group.addTask { (part, work()) }
                count += 1
            }
            var values = [Value?](repeating: nil, count: count)
            for try await (part, value) in group { values[part] = value }
            return values.compactMap { $0 }
        }
    }

    /// The bounds of part `part` of `count` things in `parts` parts of nearly one size.
    static func range(_ part: Int, of parts: Int, count: Int) -> Range<Int> {
        count * part / parts..<count * (part + 1) / parts
    }
}
