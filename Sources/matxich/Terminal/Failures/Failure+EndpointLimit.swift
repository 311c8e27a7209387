import Records
import Representations

/// Facts about an endpoint that one sentence and one step settle.
extension Failure {
    static var headerMalformed: (what: String, next: String?) {
        (
            say(en: "this is no name of a header.", vi: "đây không phải tên tiêu đề HTTP."),
            say(
                en: "Letters, digits and hyphens, as in --api-key X-API-Key=env:NAME",
                vi: "Chỉ gồm chữ cái, chữ số và gạch nối, ví dụ --api-key X-API-Key=env:PARTNER_KEY"
            )
        )
    }

    static var nameMalformed: (what: String, next: String?) {
        (
            say(
                en: "the user or client has no name that can be sent: it is empty, or holds a "
                    + "colon or a control character.",
                vi: "tên người dùng hoặc ứng dụng khách không gửi được: để trống, có dấu hai chấm "
                    + "hoặc ký tự điều khiển."),
            say(
                en: "Only the name stands before the reference: --basic USER=env:NAME",
                vi: "Trước tham chiếu chỉ có tên: --basic TÊN=env:BIẾN")
        )
    }

    static var proxyMissing: (what: String, next: String?) {
        (
            say(
                en: "a user and password are given for a proxy, but no proxy.",
                vi: "có tên người dùng và mật khẩu cho proxy nhưng chưa nêu proxy."),
            say(
                en: "Give --proxy http://HOST:PORT too, or leave out --proxy-credential.",
                vi: "Hãy nêu thêm --proxy http://MÁY_CHỦ:CỔNG, hoặc bỏ --proxy-credential.")
        )
    }

    static func tooLong(
        _ text: EndpointError.Text, _ bytesMax: Int
    ) -> (what: String, next: String?) {
        let name = name(of: text)
        return (
            say(
                en: "\(name) is longer than \(Plainly.number(bytesMax)) bytes.",
                vi: "\(name) dài hơn \(Plainly.number(bytesMax)) byte."),
            say(en: "Shorten it.", vi: "Hãy rút ngắn lại.")
        )
    }

    static func pathNotAbsolute(_ text: EndpointError.Text) -> (what: String, next: String?) {
        let name = name(of: text)
        return (
            say(
                en: "\(name) is not given by an absolute path.",
                vi: "\(name) chưa được nêu bằng đường dẫn tuyệt đối."),
            say(
                en: "Begin it with a slash: who syncs later may stand in another folder.",
                vi: "Hãy bắt đầu bằng dấu gạch chéo: lần đồng bộ sau có thể chạy ở thư mục khác.")
        )
    }

    static func unfit(
        _ text: EndpointError.Text, _ format: ExchangeFormat
    ) -> (what: String, next: String?) {
        let name = name(of: text)
        return (
            say(
                en: "\(name) does not go with the format \(format.rawValue).",
                vi: "\(name) không dùng được với định dạng \(format.rawValue)."),
            advice(text, format)
        )
    }

    private static func advice(_ text: EndpointError.Text, _ format: ExchangeFormat) -> String {
        switch (text, format) {
        case (.recordPath, _):
            say(
                en: "Leave --records out, or use --format json.",
                vi: "Hãy bỏ --records hoặc dùng --format json.")
        case (_, .oaiPMH), (_, .matxich):
            say(
                en: "Leave it out: the format has its own way.",
                vi: "Hãy bỏ đi: định dạng này đã có cách riêng.")
        default:
            say(
                en: "Cursors are for --format json; the others take link or offset.",
                vi: "cursor chỉ dùng với --format json; các định dạng khác dùng link hoặc offset.")
        }
    }

    static var emptyParameter: (what: String, next: String?) {
        (
            say(
                en: "a way for pages to follow one another lacks its parameter or its path.",
                vi: "cách nối trang thiếu tham số hoặc đường dẫn."),
            say(
                en: "Give both: --page cursor:after:meta.next or --page offset:start:100",
                vi: "Hãy nêu đủ: --page cursor:after:meta.next hoặc --page offset:start:100")
        )
    }

    static var intervalOutOfRange: (what: String, next: String?) {
        (
            say(
                en: "a source is pulled at most once a minute and at least once a year.",
                vi: "mỗi nguồn được đồng bộ nhiều nhất mỗi phút và ít nhất mỗi năm một lần."),
            say(
                en: "Give --every between 1m and 366d, or leave it out to pull only when asked.",
                vi: "Hãy đặt --every từ 1m đến 366d, hoặc bỏ đi để chỉ đồng bộ khi có yêu cầu.")
        )
    }

    static var rateOutOfRange: (what: String, next: String?) {
        let max = Plainly.number(Int(Endpoint.Pulling.requestsPerSecondMax))
        return (
            say(
                en: "requests a second are at most \(max), and at least one a day.",
                vi: "số yêu cầu mỗi giây tối đa \(max), và ít nhất một yêu cầu mỗi ngày."),
            say(
                en: "Give --rate 2, or 0.1 for one in ten seconds.",
                vi: "Hãy đặt --rate 2, hoặc 0.1 để mười giây một yêu cầu.")
        )
    }

    static var limitNotPositive: (what: String, next: String?) {
        (
            say(
                en: "a limit or a page's size has to be more than 0.",
                vi: "giới hạn hoặc cỡ trang phải lớn hơn 0."),
            say(
                en: "Leave the limit out to have the usual one.",
                vi: "Hãy bỏ giới hạn đó để dùng mức thông thường.")
        )
    }

    static var percentOutOfRange: (what: String, next: String?) {
        (
            say(en: "a share is between 0 and 100 percent.", vi: "tỷ lệ phải từ 0 đến 100."),
            say(
                en: "Give --max-missing 30, for example.", vi: "Ví dụ: --max-missing 30.")
        )
    }

    /// A text as the beginning of a sentence names it.
    private static func name(of text: EndpointError.Text) -> String {
        switch text {
        case .address: say(en: "the address", vi: "địa chỉ")
        case .recordPath: say(en: "a path to the records", vi: "đường dẫn đến bản ghi")
        case .fieldMap: say(en: "the field map", vi: "tệp ánh xạ cột")
        case .paging: say(en: "this way of paging", vi: "cách nối trang này")
        case .name: say(en: "the user or client", vi: "tên người dùng hoặc ứng dụng khách")
        case .scope: say(en: "the scope", vi: "phạm vi")
        case .caFile:
            say(en: "the file of trusted certificates", vi: "tệp chứng thư tin cậy")
        case .licence: say(en: "the licence", vi: "giấy phép")
        case .contact: say(en: "the contact", vi: "thông tin liên hệ")
        }
    }
}
