/// The conditions of a query, ready to be asked window by window.
struct FilterPlan: ~Copyable {
    private struct Choice {
        let field: SetField
        let values: [Int]
    }

    /// Conditions with one value first: they are one step each.
    private var choices: [Choice] = []
    private var numbers: [NumberColumn.Condition] = []
    /// Some condition names no value that any document has.
    private(set) var isEmpty = false
    private let scratch = Slab<UInt64>(DocumentWindow.words, of: 0)
    private let united = Slab<UInt64>(DocumentWindow.words, of: 0)
    /// The documents of the window that meet all conditions on sets.
    let mask = Slab<UInt64>(DocumentWindow.words, of: 0)

    init() {}

    var hasConditions: Bool { !choices.isEmpty || !numbers.isEmpty }

    mutating func prepare(_ query: IndexQuery, _ snapshot: Snapshot) {
        choices.removeAll(keepingCapacity: true)
        numbers.removeAll(keepingCapacity: true)
        isEmpty = false
        for condition in query.sets {
            let field = snapshot.sets[condition.field]
            let values = condition.anyOf.compactMap { value in
                value.withUnsafeBytes { field.values.number(of: $0) }
            }
            if values.isEmpty { isEmpty = true }
            choices.append(Choice(field: field, values: values))
        }
        choices.sort { $0.values.count < $1.values.count }
        for condition in query.numbers {
            let column = snapshot.numbers[condition.field]
            numbers.append(column.condition(condition.range))
        }
    }

    /// Sets `mask` for a window.
    ///
    /// - Returns: how many documents remain.
    func setMask(window: Int, documents: Int) -> Int {
        for condition in numbers where condition.answer(window: window) == .none { return 0 }
        let size = min(documents - window << DocumentWindow.bits, DocumentWindow.size)
        for word in 0..<DocumentWindow.words {
            let bits = min(max(size - 64 * word, 0), 64)
            mask[word] = bits == 64 ? .max : (1 &<< UInt64(bits)) &- 1
        }
        for choice in choices where !narrow(choice, window) { return 0 }
        var count = 0
        for word in 0..<DocumentWindow.words { count &+= mask[word].nonzeroBitCount }
        return count
    }

    /// - Returns: false if no document of the window meets the condition.
    private func narrow(_ choice: Choice, _ window: Int) -> Bool {
        if choice.values.count == 1 {
            guard
                let container = choice.field.container(value: choice.values[0], window: window)
            else { return false }
            SetContainer.intersect(container, mask.start, scratch: scratch.start)
            return true
        }
        united.start.update(repeating: 0, count: DocumentWindow.words)
        var isAny = false
        for value in choice.values {
            guard let container = choice.field.container(value: value, window: window)
            else { continue }
            SetContainer.unite(container, united.start)
            isAny = true
        }
        for word in 0..<DocumentWindow.words { mask[word] &= united[word] }
        return isAny
    }

    /// Moves the candidates that meet the conditions on numbers to the front.
    ///
    /// - Returns: how many there are.
    func keep(_ candidates: UnsafeMutablePointer<Candidate>, _ count: Int) -> Int {
        numbers.reduce(count) { $1.keep(candidates, $0) }
    }
}
