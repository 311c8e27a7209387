/// Finds where a JSON value ends, in as many goes as its bytes come in.
///
/// Only quotes and brackets are looked at: whether what lies between is JSON is for the parser
/// to say, once the value is whole in memory.
struct JSONExtent {
    /// Far more than `JSONParser.depthMax`, so that a record nested too deep is still passed over
    /// as one record.
    static let depthMax = 4_096

    enum Outcome: Equatable {
        /// The value is this many bytes long.
        case whole(bytes: Int)
        case incomplete
        /// A bracket closes what another kind has opened: there is no telling where this ends.
        case astray(at: Int)
        case nestedTooDeep
    }

    private var index = 0
    private var open: [UInt8] = []
    private var isInText = false
    private var isEscaped = false

    /// Goes on from where the last call came to the end of the bytes, which have the same start.
    ///
    /// - Complexity: O(*n*) in all, however often it is called.
    mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool) -> Outcome {
        while index < bytes.count {
            let byte = bytes[index]
            if let outcome = isInText ? takeInText(byte) : take(byte) { return outcome }
            index += 1
        }
        let isPlain = index > 0 && !isInText && open.isEmpty
        return isLast && isPlain ? .whole(bytes: index) : .incomplete
    }

    private mutating func takeInText(_ byte: UInt8) -> Outcome? {
        if isEscaped {
            isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
            isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
            isInText = false
            if open.isEmpty { return .whole(bytes: index + 1) }
        }
        return nil
    }

    /// A byte outside of texts.
    private mutating func take(_ byte: UInt8) -> Outcome? {
        switch byte {
        case UInt8(ascii: "\""): isInText = true
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            open.append(byte)
            if open.count > Self.depthMax { return .nestedTooDeep }
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
            // `{` and `[` stand two before the brackets that close them.
            guard let opening = open.popLast() else { return .whole(bytes: index) }
            guard opening == byte - 2 else { return .astray(at: index) }
            if open.isEmpty { return .whole(bytes: index + 1) }
        case UInt8(ascii: ","), 0x20, 0x09, 0x0A, 0x0D:
            if open.isEmpty { return .whole(bytes: index) }
        default: break
        }
        return nil
    }
}
