/// How long and how deeply nested the functions of a file are, counted by braces.
///
/// Functions are `func`, `init`, `deinit`, `subscript` and computed `var`; their length is from
/// the name's line to the closing brace, and their nesting the deepest brace inside the body.
struct FunctionMeasure {
    struct Function: Equatable {
        let name: String
        let line: Int
        let length: Int
        let nesting: Int
    }

    private struct Scope {
        var name: String?
        var line = 0
        var nesting = 0
    }

    private var functions: [Function] = []
    private var scopes: [Scope] = []
    private var line = 1
    private var brackets = 0
    /// A declaration whose body has not begun, and the bracket depth it stands at.
    private var pending: (name: String, line: Int, brackets: Int)?
    private var isNameAwaited = false
    private var word: [UInt8] = []
    private var previous: UInt8 = 0x20

    static func functions(in skeleton: SwiftSkeleton) -> [Function] {
        var measure = FunctionMeasure()
        for byte in skeleton.bytes { measure.take(byte) }
        return measure.functions
    }

    private mutating func take(_ byte: UInt8) {
        let isWordByte =
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
            || (0x61...0x7A).contains(byte) || byte == 0x5F || byte >= 0x80
        if isWordByte {
            word.append(byte)
            return
        }
        if !word.isEmpty { takeWord() }
        switch byte {
        case 0x0A: line += 1
        case 0x28, 0x5B: brackets += 1
        case 0x29, 0x5D: brackets -= 1
        case 0x7B: openScope()
        case 0x7D: closeScope()
        case 0x3D where pending?.name.hasPrefix("var ") == true: cancelAtSameDepth()
        default: break
        }
        if byte != 0x20, byte != 0x0A { previous = byte }
    }

    private mutating func takeWord() {
        let text = String(decoding: word, as: UTF8.self)
        word = []
        defer { previous = 0x61 }
        if isNameAwaited {
            isNameAwaited = false
            pending?.name += " " + text
            return
        }
        switch text {
        case "func", "var":
            if text == "var", isInFunction { return }
            pending = (text, line, brackets)
            isNameAwaited = true
        case "init" where previous != 0x2E, "deinit", "subscript":
            pending = (text, line, brackets)
        case "let", "case", "struct", "enum", "class", "extension", "protocol", "actor":
            cancelAtSameDepth()
        default: break
        }
    }

    private var isInFunction: Bool { scopes.contains { $0.name != nil } }

    private mutating func cancelAtSameDepth() {
        if pending?.brackets == brackets { pending = nil }
    }

    private mutating func openScope() {
        var scope = Scope(name: nil)
        if let declared = pending, declared.brackets == brackets {
            scope = Scope(name: declared.name, line: declared.line)
            pending = nil
        }
        for index in scopes.indices where scopes[index].name != nil {
            scopes[index].nesting = max(scopes[index].nesting, scopes.count - index)
        }
        scopes.append(scope)
    }

    private mutating func closeScope() {
        cancelAtSameDepth()
        guard let scope = scopes.popLast(), let name = scope.name else { return }
        functions.append(
            Function(
                name: name, line: scope.line, length: line - scope.line + 1,
                nesting: scope.nesting))
    }
}
