import Records
import Yams

/// The entries of a mapping file, each with its line, refused where they are not of their form.
struct FieldMapEntries {
    private let file: String?
    private var nodes: [String: Node] = [:]
    private var lines: [String: Int] = [:]
    /// The keys as they stand in the file.
    private(set) var order: [String] = []

    init(yaml: String, file: String?) throws(FieldMapError) {
        self.file = file
        let root: Node?
        do {
            // Editors of Windows put a byte order mark in front, which the parser refuses.
            root = try Yams.compose(
                yaml: yaml.hasPrefix("\u{FEFF}") ? String(yaml.dropFirst()) : yaml)
        } catch {
            throw FieldMapError(
                file: file, line: Self.line(of: error, in: yaml), fact: Self.fact(of: error))
        }
        guard let root, case .mapping(let mapping) = root else {
            throw FieldMapError(
                file: file, line: root?.mark?.line,
                fact: .notYAML(reason: "the file is not a list of `key: value`"))
        }
        try take(mapping)
    }

    private init(_ mapping: Node.Mapping, file: String?) throws(FieldMapError) {
        self.file = file
        try take(mapping)
    }

    private mutating func take(_ mapping: Node.Mapping) throws(FieldMapError) {
        for (keyNode, value) in mapping {
            let line = keyNode.mark?.line
            guard case .scalar(let scalar) = keyNode else {
                throw FieldMapError(
                    file: file, line: line, fact: .notYAML(reason: "a key is not a text"))
            }
            guard nodes[scalar.string] == nil else {
                throw FieldMapError(file: file, line: line, fact: .keyRepeated(scalar.string))
            }
            nodes[scalar.string] = value
            lines[scalar.string] = line
            order.append(scalar.string)
        }
    }

    func requireOnly(_ allowed: [String]) throws(FieldMapError) {
        for key in order where !allowed.contains(key) {
            let near = DidYouMean.suggest(key, among: allowed)
            throw error(key, .keyUnknown(key, didYouMean: near))
        }
    }

    /// The text of an optional key; `auto`, an empty value and `~` are nil.
    func text(_ key: String) throws(FieldMapError) -> String? {
        guard let node = nodes[key] else { return nil }
        guard case .scalar(let scalar) = node else { throw unusable(key, expected: "one text") }
        return ["", "auto", "~", "null"].contains(scalar.string) ? nil : scalar.string
    }

    func requiredText(_ key: String) throws(FieldMapError) -> String {
        guard let text = try text(key) else { throw error(key, .keyMissing(key)) }
        return text
    }

    func row(_ key: String) throws(FieldMapError) -> Int? {
        guard let text = try text(key) else { return nil }
        guard let row = Int(text), row > 0 else {
            throw unusable(key, expected: "a row, counted from 1")
        }
        return row
    }

    /// The targets below a key, with their columns or constants.
    func targets(
        _ key: String, kind: RecordKind
    ) throws(FieldMapError) -> [FieldPath: (column: FieldMap.Column, line: Int)] {
        let entries = try entries(below: key)
        var targets: [FieldPath: (column: FieldMap.Column, line: Int)] = [:]
        for target in entries.order {
            let path = try entries.path(target, kind: kind)
            targets[path] = (try entries.column(target), entries.lines[target] ?? 1)
        }
        return targets
    }

    /// The mapping below a key.
    func entries(below key: String) throws(FieldMapError) -> FieldMapEntries {
        guard let node = nodes[key] else { throw error(key, .keyMissing(key)) }
        guard case .mapping(let mapping) = node, !mapping.isEmpty else {
            throw unusable(key, expected: "a list of `target: column`")
        }
        return try FieldMapEntries(mapping, file: file)
    }

    func line(of key: String) -> Int { lines[key] ?? 1 }

    private func path(_ target: String, kind: RecordKind) throws(FieldMapError) -> FieldPath {
        let fields = Field.fields(of: kind)
        guard let path = FieldPath(target), path.qualifier != "" else {
            let parts = target.split(separator: ".", maxSplits: 1)
            let near = DidYouMean.suggest(
                parts.first.map(String.init) ?? target, among: fields.map(\.rawValue))
            let whole = near.map { parts.count == 2 ? "\($0).\(parts[1])" : $0 }
            throw error(target, .targetUnknown(target, didYouMean: whole))
        }
        guard fields.contains(path.field) else {
            throw error(target, .targetOfOtherKind(target, kind: kind.rawValue))
        }
        return path
    }

    func column(_ target: String) throws(FieldMapError) -> FieldMap.Column {
        let expected = "a column, a list of columns, or {value: a constant}"
        switch nodes[target] {
        case .scalar(let scalar) where !scalar.string.isEmpty:
            return .columns([scalar.string])
        case .sequence(let sequence) where !sequence.isEmpty:
            let names = sequence.compactMap(\.scalar?.string)
            guard names.count == sequence.count else {
                throw unusable(target, expected: expected)
            }
            return .columns(names)
        case .mapping(let mapping):
            let entries = try FieldMapEntries(mapping, file: file)
            try entries.requireOnly(["value"])
            return .constant(try entries.requiredText("value"))
        default: throw unusable(target, expected: expected)
        }
    }

    func unusable(_ key: String, expected: String) -> FieldMapError {
        error(key, .valueUnusable(key: key, expected: expected))
    }

    func error(_ key: String, _ fact: FieldMapError.Fact) -> FieldMapError {
        FieldMapError(file: file, line: lines[key], fact: fact)
    }

    private static func line(of error: any Error, in yaml: String) -> Int? {
        switch error {
        case YamlError.scanner(_, _, let mark, _), YamlError.parser(_, _, let mark, _),
            YamlError.composer(_, _, let mark, _):
            mark.line
        case YamlError.duplicatedKeysInMapping(let keys, let context):
            repeatedLine(of: keys.sorted().first ?? "", in: yaml, from: context.mark.line)
        default: nil
        }
    }

    /// The line on which a key of the mapping at `first` stands for the second time; `first` where
    /// all of the mapping is on one line.
    private static func repeatedLine(of key: String, in yaml: String, from first: Int) -> Int {
        let lines = yaml.split(omittingEmptySubsequences: false) { $0.isNewline }
        let places = lines.indices.dropFirst(first - 1).filter { index in
            lines[index].drop { $0.isWhitespace }.hasPrefix(key + ":")
        }
        return places.count > 1 ? places[1] + 1 : first
    }

    private static func fact(of error: any Error) -> FieldMapError.Fact {
        switch error {
        case YamlError.scanner(_, let problem, _, _), YamlError.parser(_, let problem, _, _),
            YamlError.composer(_, let problem, _, _):
            .notYAML(reason: problem)
        case YamlError.duplicatedKeysInMapping(let keys, _):
            .keyRepeated(keys.sorted().first ?? "")
        default: .notYAML(reason: "the text is not YAML")
        }
    }
}
