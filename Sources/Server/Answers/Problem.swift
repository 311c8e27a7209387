import Foundation
import HTTPTypes
import Records
import Representations

/// Why a request was not answered as asked.
///
/// - Source: RFC 9457, Problem Details for HTTP APIs.
struct Problem: Error {
    let kind: Kind
    let detail: Phrase?
    let errors: [Fault]
    let headers: HTTPFields

    init(
        _ kind: Kind, _ detail: Phrase? = nil, errors: [Fault] = [], headers: HTTPFields = [:]
    ) {
        self.kind = kind
        self.detail = detail
        self.errors = errors
        self.headers = headers
    }

    /// What is wrong at one place of a request.
    struct Fault: Hashable, Sendable {
        /// A JSON Pointer into the body as a fragment (`#/top`), or `?name` for a parameter.
        let pointer: String
        /// Stable, for programs.
        let code: String
        let detail: Phrase
    }

    /// What programs tell apart. The raw values are a contract: they end the problem's type.
    enum Kind: String, CaseIterable, Sendable {
        case malformed, unauthorised, forbidden
        case notFound = "not-found"
        case methodNotAllowed = "method-not-allowed"
        case notAcceptable = "not-acceptable"
        case conflict
        case preconditionFailed = "precondition-failed"
        case preconditionRequired = "precondition-required"
        case tooLarge = "too-large"
        case addressTooLong = "address-too-long"
        case headTooLarge = "head-too-large"
        case headTooSlow = "head-too-slow"
        case mediaTypeUnsupported = "media-type-unsupported"
        case unprocessable
        case tooMany = "too-many-requests"
        case internalFault = "internal-fault"
        case unavailable
        case providerFault = "provider-fault"

        var status: HTTPResponse.Status {
            switch self {
            case .malformed: .badRequest
            case .unauthorised: .unauthorized
            case .forbidden: .forbidden
            case .notFound: .notFound
            case .methodNotAllowed: .methodNotAllowed
            case .notAcceptable: .notAcceptable
            case .conflict: .conflict
            case .preconditionFailed: .preconditionFailed
            case .preconditionRequired: .preconditionRequired
            case .tooLarge: .contentTooLarge
            case .addressTooLong: .uriTooLong
            case .headTooLarge: .requestHeaderFieldsTooLarge
            case .headTooSlow: .requestTimeout
            case .mediaTypeUnsupported: .unsupportedMediaType
            case .unprocessable: .unprocessableContent
            case .tooMany: .tooManyRequests
            case .internalFault: .internalServerError
            case .unavailable: .serviceUnavailable
            case .providerFault: .badGateway
            }
        }

        var title: Phrase {
            switch self {
            case .malformed:
                Phrase(en: "The request cannot be read", vi: "Không đọc được yêu cầu")
            case .unauthorised: Phrase(en: "Say who you are", vi: "Cần xác thực")
            case .forbidden:
                Phrase(en: "This is not for your role", vi: "Vai trò của bạn không được phép")
            case .notFound: Phrase(en: "There is no such thing", vi: "Không tìm thấy")
            case .methodNotAllowed:
                Phrase(en: "This cannot be done here", vi: "Không dùng được phương thức này")
            case .notAcceptable:
                Phrase(en: "There is no such form", vi: "Không có định dạng được yêu cầu")
            case .conflict:
                Phrase(en: "This cannot be as things stand", vi: "Không thực hiện được lúc này")
            case .preconditionFailed:
                Phrase(en: "It was changed meanwhile", vi: "Dữ liệu đã thay đổi")
            case .preconditionRequired:
                Phrase(en: "Say which edition is meant", vi: "Cần nêu phiên bản")
            case .tooLarge: Phrase(en: "The request is too large", vi: "Yêu cầu quá lớn")
            case .addressTooLong:
                Phrase(en: "The address is too long", vi: "Địa chỉ quá dài")
            case .headTooLarge:
                Phrase(en: "The headers are too large", vi: "Phần tiêu đề của yêu cầu quá lớn")
            case .headTooSlow:
                Phrase(en: "The request came too slowly", vi: "Yêu cầu gửi đến quá chậm")
            case .mediaTypeUnsupported:
                Phrase(en: "The body is of another type", vi: "Sai kiểu nội dung")
            case .unprocessable:
                Phrase(
                    en: "The request says what cannot be", vi: "Nội dung yêu cầu không hợp lệ")
            case .tooMany: Phrase(en: "Too many requests", vi: "Quá nhiều yêu cầu")
            case .internalFault: Phrase(en: "The server failed", vi: "Máy chủ gặp lỗi")
            case .unavailable:
                Phrase(en: "The server is busy", vi: "Máy chủ đang bận")
            case .providerFault:
                Phrase(
                    en: "The sign-in provider failed", vi: "Nhà cung cấp đăng nhập gặp lỗi")
            }
        }
    }

    static let mediaType = "application/problem+json"

    /// The body that a reader of a language gets.
    func body(for language: Language, instance: String) -> JSONValue {
        var fields: [String: JSONValue] = [
            "type": .text(kind.type), "title": .text(kind.title[language]),
            "status": .number(kind.status.code), "instance": .text(instance),
        ]
        if let detail = detail ?? (errors.isEmpty ? kind.advice : nil) {
            fields["detail"] = .text(detail[language])
        }
        if !errors.isEmpty {
            fields["errors"] = .list(
                errors.map { fault in
                    [
                        "pointer": .text(fault.pointer), "code": .text(fault.code),
                        "detail": .text(fault.detail[language]),
                    ]
                })
        }
        return .object(fields)
    }
}

extension Problem.Kind {
    /// A reference that the server itself explains.
    var type: String { "/problems/" + rawValue }
}
