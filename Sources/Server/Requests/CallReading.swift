import Crypto
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

    let offer: Offer
    let arrival: Arrival
    let origin: Origin
    let language: Language
    let id: String
    /// Where files are put that come in.
    let uploads: String
    let codings: [BodyCoding]

    private var operation: Operation { offer.operation }

    /// - Throws: `Problem`.
    func call(_ request: Request, _ parameters: Hummingbird.Parameters) async throws -> Call {
        var values = try queryValues(request.uri.query ?? "")
        for parameter in operation.parameters where parameter.place == .path {
            guard let given = parameters.get(parameter.name).flatMap(Self.unescaped) else {
                throw Problem(.notFound)
            }
            values[parameter.name] = try parameter.value(given)
        }
        for parameter in operation.parameters where parameter.place == .header {
            guard let name = HTTPField.Name(parameter.name), let given = request.headers[name]
            else { continue }
            values[parameter.name] = try parameter.value(given)
        }
        let cookies = request.headers[values: .cookie]
        for parameter in operation.parameters where parameter.place == .cookie {
            guard let given = Arrival.cookie(parameter.name, in: cookies), !given.isEmpty else {
                continue
            }
            values[parameter.name] = try parameter.value(given)
        }
        let target = request.head.path ?? ""
        var call = Call(
            id: id, values: values, body: nil, viewer: arrival.viewer, session: arrival.session,
            origin: origin, operation: operation.id, language: language, target: target)
        call.accept = request.headers[.accept] ?? ""
        // What only reads takes no body, and is known again by nothing.
        if operation.method == .get { return call }
        var digest = SHA256()
        digest.update(data: Data((request.method.rawValue + "\n" + target + "\n").utf8))
        if let rule = operation.upload, !rule.isOptional || Self.hasBody(request) {
            let upload = try await self.upload(rule, of: request)
            digest.update(data: Data(upload.digest.utf8))
            call.upload = upload
        } else if operation.body != nil {
            let bytes = try await bytes(of: request)
            digest.update(data: Data(bytes))
            call.body = try JSONBody(bytes)
        }
        call.fingerprint = Array(digest.finalize())
        return call
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
            else {
                if operation.ignoresOtherQuery { continue }
                throw Self.refusal(name, "unknown", Self.unknown(name))
            }
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
        unescaped(text.utf8.contains(0x2B) ? text.replacing("+", with: " ") : text)
    }

    /// A text without percent signs, as nearly all are, is left as it is.
    private static func unescaped(_ text: some StringProtocol) -> String? {
        text.utf8.contains(0x25) ? text.removingPercentEncoding : String(text)
    }

    /// - Throws: `Problem` of a body that is of none of the types.
    private func mediaType(of request: Request, _ types: [String]) throws(Problem) -> String {
        let stated = request.headers[.contentType] ?? ""
        let name = stated.prefix { $0 != ";" }.trimmingCharacters(in: .whitespaces).lowercased()
        guard types.contains(name) else {
            let list = types.joined(separator: ", ")
            let header: HTTPField.Name = operation.method == .patch ? .acceptPatch : .acceptPost
            throw Problem(
                .mediaTypeUnsupported,
                Phrase(
                    en: "The body is one of these: Content-Type: \(list).",
                    vi: "Nội dung phải là một trong các kiểu: Content-Type: \(list)."),
                headers: [header: list])
        }
        return name
    }

    private func bytes(of request: Request) async throws -> [UInt8] {
        _ = try mediaType(of: request, operation.bodyTypes)
        try refuseStated(request, Self.bodyBytesMax)
        var bytes: [UInt8] = []
        for try await piece in request.body {
            guard bytes.count + piece.readableBytes <= Self.bodyBytesMax else {
                throw Self.tooLarge(Self.bodyBytesMax)
            }
            bytes.append(contentsOf: piece.readableBytesView)
        }
        return try unpacked(bytes, request)
    }

    /// The body as it was before it was packed for the way.
    private func unpacked(_ bytes: [UInt8], _ request: Request) throws(Problem) -> [UInt8] {
        guard let name = request.headers[.contentEncoding]?.lowercased(), name != "identity" else {
            return bytes
        }
        guard let coding = codings.first(where: { $0.name == name }) else { throw codingUnknown }
        switch coding.unpack(bytes, Self.bodyBytesMax) {
        case .bytes(let bytes): return bytes
        case .tooLarge: throw Self.tooLarge(Self.bodyBytesMax)
        case .damaged:
            throw Problem(
                .malformed,
                Phrase(
                    en: "The body is no whole \(name).",
                    vi: "Nội dung không phải \(name) trọn vẹn."))
        }
    }

    private var codingUnknown: Problem {
        let names = codings.map(\.name)
        let (either, one) = (names.joined(separator: " or "), names.joined(separator: " hoặc "))
        return Problem(
            .mediaTypeUnsupported,
            Phrase(
                en: "JSON may come packed as \(either), files as they are; no other packing is "
                    + "known.",
                vi: "JSON có thể nén \(one), tệp gửi nguyên dạng; không nhận kiểu nén khác."),
            headers: [.acceptEncoding: names.joined(separator: ", ")])
    }

    /// - Source: RFC 9112, section 6.3.
    private static func hasBody(_ request: Request) -> Bool {
        let stated = request.headers[.contentLength].flatMap { Int($0) }
        return request.headers[.transferEncoding] != nil || (stated ?? 0) > 0
    }

    private func upload(_ rule: UploadRule, of request: Request) async throws -> Upload {
        let name = try mediaType(of: request, rule.mediaTypes)
        guard request.headers[.contentEncoding] == nil else { throw codingUnknown }
        try refuseStated(request, rule.bytesMax)
        return try await Upload.receive(
            request.body, name, bytesMax: rule.bytesMax, into: uploads)
    }

    /// Refuses a body by what its head says of it, before any of it is read.
    private func refuseStated(_ request: Request, _ bytesMax: Int) throws(Problem) {
        let stated = request.headers[.contentLength].flatMap { Int($0) } ?? 0
        guard stated <= bytesMax else { throw Self.tooLarge(bytesMax) }
    }

    static func tooLarge(_ bytesMax: Int) -> Problem {
        Problem(
            .tooLarge,
            Phrase(
                en: "The body has more than \(bytesMax) bytes.",
                vi: "Nội dung lớn hơn \(bytesMax) byte."), headers: [.connection: "close"])
    }
}
