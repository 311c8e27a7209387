import Foundation
import Records

/// A JSON body, read field by field; what is not asked for is refused, so that a name mistyped does
/// not go unseen.
struct JSONBody: Sendable {
    /// Deeper than any body asked for here (own choice).
    static let depthMax = 16

    let fields: [String: JSONItem]

    /// - Throws: `Problem` of a body that is no JSON object or is nested too deep.
    init(_ bytes: [UInt8]) throws(Problem) {
        guard Self.depth(of: bytes) <= Self.depthMax else {
            throw Self.refusal(
                "depth",
                Phrase(
                    en: "The body is nested deeper than \(Self.depthMax) levels.",
                    vi: "Nội dung lồng sâu hơn \(Self.depthMax) cấp."))
        }
        let item: JSONItem
        do { item = try JSONDecoder().decode(JSONItem.self, from: Data(bytes)) } catch {
            throw Self.refusal(
                "json", Phrase(en: "The body is no JSON.", vi: "Nội dung không phải JSON."))
        }
        guard case .object(let fields) = item else {
            throw Self.refusal(
                "object",
                Phrase(en: "The body is no JSON object.", vi: "Nội dung không phải đối tượng JSON.")
            )
        }
        self.fields = fields
    }

    private static func refusal(_ code: String, _ detail: Phrase) -> Problem {
        Problem(.malformed, errors: [Problem.Fault(pointer: "#", code: code, detail: detail)])
    }

    /// How many brackets are open at once at most; those in texts count as well, which errs on the
    /// safe side only for texts no field takes.
    private static func depth(of bytes: [UInt8]) -> Int {
        var (open, most) = (0, 0)
        var (isText, isEscaped) = (false, false)
        for byte in bytes {
            if isText {
                if isEscaped {
                    isEscaped = false
                } else if byte == UInt8(ascii: "\\") {
                    isEscaped = true
                } else if byte == UInt8(ascii: "\"") {
                    isText = false
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): isText = true
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                open += 1
                most = max(most, open)
            case UInt8(ascii: "}"), UInt8(ascii: "]"): open -= 1
            default: break
            }
        }
        return most
    }
}

/// A value of a JSON body.
enum JSONItem: Hashable, Sendable, Decodable {
    case null
    case bool(Bool)
    case number(Int)
    case decimal(Double)
    case text(String)
    case list([JSONItem])
    case object([String: JSONItem])

    init(from decoder: any Decoder) throws {
        let item = try decoder.singleValueContainer()
        if item.decodeNil() {
            self = .null
        } else if let value = try? item.decode(Bool.self) {
            self = .bool(value)
        } else if let value = try? item.decode(Int.self) {
            self = .number(value)
        } else if let value = try? item.decode(Double.self) {
            self = .decimal(value)
        } else if let value = try? item.decode(String.self) {
            self = .text(value)
        } else if let value = try? item.decode([JSONItem].self) {
            self = .list(value)
        } else {
            self = .object(try item.decode([String: JSONItem].self))
        }
    }
}
