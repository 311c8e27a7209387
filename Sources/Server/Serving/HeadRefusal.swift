import HTTPTypes
import NIOCore
import Records
import Representations

/// The answer to a head that is not read to its end, of which nobody knows in which language: in
/// both.
enum HeadRefusal {
    /// A whole answer, after which the connection ends.
    ///
    /// - Source: RFC 9457; RFC 9110, sections 15.5.9 and 15.5.15; RFC 6585, section 5.
    static func answer(_ kind: Problem.Kind) -> ByteBuffer {
        let detail = detail(kind)
        let both = detail.english + " " + detail.vietnamese
        let problem = Problem(kind, Phrase(en: both, vi: both))
        let body = problem.body(for: .english, instance: "/").line + "\n"
        let lines = [
            "HTTP/1.1 \(kind.status.code) \(kind.status.reasonPhrase)", "connection: close",
            "content-type: " + Problem.mediaType, "cache-control: no-store",
            "content-length: \(body.utf8.count)", "", body,
        ]
        return ByteBuffer(string: lines.joined(separator: "\r\n"))
    }

    private static func detail(_ kind: Problem.Kind) -> Phrase {
        let bytes = HeadMeter.bytesMax
        let seconds = HeadTimer.headSeconds
        return switch kind {
        case .headTooSlow:
            Phrase(
                en: "The first line and headers have \(seconds) seconds to come in.",
                vi: "Dòng đầu và phần tiêu đề phải đến trong \(seconds) giây.")
        case .addressTooLong:
            Phrase(
                en: "The address and headers have \(bytes) bytes; send long questions as a body.",
                vi: "Địa chỉ và phần tiêu đề tối đa \(bytes) byte; hãy gửi câu hỏi dài trong phần "
                    + "thân.")
        default:
            Phrase(
                en: "The address and headers have \(bytes) bytes; send fewer or shorter ones.",
                vi: "Địa chỉ và phần tiêu đề tối đa \(bytes) byte; hãy gửi ít hoặc ngắn hơn.")
        }
    }
}
