import Foundation
import TestSupport

@testable import Importers

/// JSON texts, their values as our parser reads them, and as Foundation does.
enum JSONSample {
    static func object(_ text: String) throws -> [JSONValue.Member] {
        try object(Array(text.utf8))
    }

    static func object(_ bytes: [UInt8]) throws -> [JSONValue.Member] {
        try bytes.withUnsafeBufferPointer { buffer in
            var parser = JSONParser(buffer)
            return try parser.object()
        }
    }

    /// The object's text in one spelling: sorted keys, plain values as written.
    static func described(_ value: JSONValue) -> String {
        switch value {
        case .null: return "null"
        case .plain(let text): return number(text)
        case .string(let text): return "s" + text.unicodeScalars.map { "\($0.value)." }.joined()
        case .array(let elements): return "[" + elements.map(described).joined(separator: ",") + "]"
        case .object(let members):
            let lines = members.map { ($0.key, described($0.value)) }
            return described(lines)
        }
    }

    /// The same of what Foundation made.
    static func described(foundation value: Any) -> String {
        switch value {
        case is NSNull: return "null"
        case let text as String:
            return "s" + text.unicodeScalars.map { "\($0.value)." }.joined()
        case let elements as [Any]:
            return "[" + elements.map { described(foundation: $0) }.joined(separator: ",") + "]"
        case let members as [String: Any]:
            return described(members.map { ($0.key, described(foundation: $0.value)) })
        case let truth as Bool where value as? NSNumber === kCFBoolean(truth): return "\(truth)"
        case let number as NSNumber: return "n\(number.doubleValue == 0 ? 0 : number.doubleValue)"
        default: return "?"
        }
    }

    private static func kCFBoolean(_ truth: Bool) -> NSNumber { NSNumber(value: truth) }

    private static func described(_ members: [(String, String)]) -> String {
        let lines = members.map { key, value in
            key.unicodeScalars.map { "\($0.value)." }.joined() + ":" + value
        }
        return "{" + lines.sorted().joined(separator: ",") + "}"
    }

    private static func number(_ text: String) -> String {
        Double(text).map { "n\($0 == 0 ? 0 : $0)" } ?? text
    }
}

/// A document made up from a seed, with every kind of value and every spelling of texts.
struct RandomJSON {
    private var random: MatchingRandom
    private var keys = 0

    init(seed: UInt64) { random = MatchingRandom(seed: seed) }

    mutating func object(depth: Int = 0) -> String {
        let count = Int.random(in: 0...4, using: &random)
        var members: [String] = []
        for _ in 0..<count {
            keys += 1
            let key = "\"k\(keys)" + piece() + "\""
            members.append(blank() + key + blank() + ":" + blank() + value(depth: depth + 1))
        }
        return "{" + members.joined(separator: ",") + blank() + "}"
    }

    private mutating func value(depth: Int) -> String {
        switch Int.random(in: 0..<(depth < 5 ? 8 : 6), using: &random) {
        case 0: return random.pick(["true", "false", "null"])
        case 1, 2: return number()
        case 3, 4, 5: return "\"" + piece() + piece() + "\""
        case 6: return object(depth: depth)
        default:
            let elements = (0..<3).map { _ in blank() + value(depth: depth + 1) }
            return "["
                + elements.prefix(Int.random(in: 0...3, using: &random))
                .joined(separator: ",") + blank() + "]"
        }
    }

    private mutating func number() -> String {
        random.pick(["", "-"]) + random.pick(["0", "7", "12", "900", "31415"])
            + random.pick(["", "", ".5", ".250", ".001"])
            + random.pick(["", "", "e3", "E-2", "e+1"])
    }

    private mutating func piece() -> String {
        random.pick([
            "", "a", "Đồng", "한빛", "😀", "\\n", "\\t", "\\\"", "\\\\", "\\/", "\\b", "\\f", "\\r",
            "\\u0041", "\\u1ED9", "\\ud83d\\ude00", "\\uD55C", "'", "{", "]", ",", ":", "\u{7F}",
        ])
    }

    private mutating func blank() -> String { random.pick(["", "", " ", "\t", "\r\n", "\n "]) }
}
