import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import Platform
import Records

/// Reads a request into what an operation takes, and refuses what it does not.
struct CallReading {
    /// Longer than any address this server gives (own choice).
    static let targetBytesMax = 8 * 1_024
    /// The largest body that is read whole; lists come as uploads.
    static let bodyBytesMax = 256 * 1_024

    let operation: Operation
    let arrival: Arrival
    let origin: String
    let language: Language
    let id: String

    /// - Throws: `Problem`.
    func call(_ request: Request, _ parameters: Hummingbird.Parameters) async throws -> Call {
        var values = try queryValues(request.uri.query ?? "")
        for parameter in operation.parameters where parameter.place == .path {
            guard let given = parameters.get(parameter.name)?.removingPercentEncoding else {
                throw Problem(.notFound)
            }
            values[parameter.name] = try parameter.value(given)
        }
        for parameter in operation.parameters where parameter.place == .header {
            guard let name = HTTPField.Name(parameter.name), let given = request.headers[name]
            else { continue }
            values[parameter.name] = try parameter.value(given)
        }
        return Call(
            id: id, values: values, body: try await body(of: request), viewer: arrival.viewer,
            session: arrival.session, origin: origin, operation: operation.id, language: language,
            target: request.head.path ?? "")
    }

    private func queryValues(_ query: String) throws(Problem) -> [String: ParameterValue] {
        var values: [String: ParameterValue] = [:]
        for part in query.split(separator: "&") {
            let pieces = part.split(
                separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = Self.decoded(pieces[0]),
                let text = pieces.count == 2 ? Self.decoded(pieces[1]) : ""
            else {
                throw Problem(
                    .malformed,
                    Phrase(
                        en: "The query is not percent-encoded UTF-8.",
                        vi: "Phần truy vấn không phải UTF-8 mã hóa phần trăm."))
            }
            guard
                let parameter = operation.parameters
                    .first(where: { $0.place == .query && $0.name == name })
            else { throw Self.refusal(name, "unknown", Self.unknown(name)) }
            guard values[name] == nil else {
                throw Self.refusal(
                    name, "repeated",
                    Phrase(en: "“\(name)” is given twice.", vi: "“\(name)” được nêu hai lần."))
            }
            values[name] = try parameter.value(text)
        }
        return values
    }

    private static func unknown(_ name: String) -> Phrase {
        Phrase(
            en: "There is no parameter “\(name)” here.", vi: "Ở đây không có tham số “\(name)”.")
    }

    private static func refusal(_ name: String, _ code: String, _ detail: Phrase) -> Problem {
        Problem(
            .malformed,
            errors: [Problem.Fault(pointer: "?" + name, code: code, detail: detail)])
    }

    private static func decoded(_ text: Substring) -> String? {
        text.replacing("+", with: " ").removingPercentEncoding
    }

    private func body(of request: Request) async throws -> JSONBody? {
        guard operation.body != nil else { return nil }
        let mediaType = request.headers[.contentType] ?? ""
        let name = mediaType.prefix { $0 != ";" }.trimmingCharacters(in: .whitespaces)
        guard name.lowercased() == "application/json" else {
            throw Problem(
                .mediaTypeUnsupported,
                Phrase(
                    en: "The body is JSON: Content-Type: application/json.",
                    vi: "Nội dung phải là JSON: Content-Type: application/json."),
                headers: [.acceptPost: "application/json"])
        }
        let stated = request.headers[.contentLength].flatMap { Int($0) } ?? 0
        guard stated <= Self.bodyBytesMax else { throw Self.tooLarge }
        var bytes: [UInt8] = []
        for try await piece in request.body {
            guard bytes.count + piece.readableBytes <= Self.bodyBytesMax else {
                throw Self.tooLarge
            }
            bytes.append(contentsOf: piece.readableBytesView)
        }
        return try JSONBody(bytes)
    }

    private static var tooLarge: Problem {
        Problem(
            .tooLarge,
            Phrase(
                en: "The body has more than \(bodyBytesMax) bytes.",
                vi: "Nội dung lớn hơn \(bodyBytesMax) byte."), headers: [.connection: "close"])
    }
}
