import OpenID

extension Failure {
    /// What is wrong in a list of providers.
    init(_ error: ProvidersFileError, file: String) {
        let line = error.line.map { say(en: ", line \($0)", vi: ", dòng \($0)") } ?? ""
        let (what, next) = Self.texts(of: error.fact)
        self.init(.badConfiguration, "\(file)\(line): \(what)", next: next)
    }

    private static func texts(
        of fact: ProvidersFileError.Fact
    ) -> (what: String, next: String?) {
        switch fact {
        case .unreadable: (say(en: "cannot be read.", vi: "không đọc được."), nil)
        case .tooLong(let max):
            (
                say(
                    en: "a list of providers has at most \(max) bytes.",
                    vi: "danh sách nhà cung cấp dài tối đa \(max) byte."), nil
            )
        case .notYAML:
            (
                say(
                    en: "this is not YAML of the form `key: value`.",
                    vi: "không phải YAML dạng `khóa: giá trị`."), nil
            )
        case .tooMany(let max):
            (say(en: "at most \(max) providers.", vi: "tối đa \(max) nhà cung cấp."), nil)
        case .keyUnknown(let key, let known):
            (say(en: "there is no key “\(key)”.", vi: "không có khóa “\(key)”."), choices(known))
        case .keyMissing(let key):
            (say(en: "the key “\(key)” is missing.", vi: "thiếu khóa “\(key)”."), nil)
        case .keyRepeated(let key):
            (say(en: "“\(key)” stands twice.", vi: "“\(key)” bị lặp."), nil)
        case .nameRepeated(let name):
            (
                say(
                    en: "another provider has the name “\(name)”.",
                    vi: "đã có nhà cung cấp tên “\(name)”."), nil
            )
        case .valueUnusable(let key, let expected):
            (
                say(
                    en: "“\(key)” cannot have this value; expected: \(text(of: expected)).",
                    vi: "“\(key)” không nhận giá trị này; cần: \(text(of: expected))."), nil
            )
        }
    }

    private static func text(of expected: ProvidersFileError.Expected) -> String {
        switch expected {
        case .text: say(en: "one text", vi: "một chuỗi")
        case .list: say(en: "a list of words", vi: "một danh sách từ")
        case .entries:
            say(
                en: "a list of providers, one at least",
                vi: "danh sách có ít nhất một nhà cung cấp")
        case .name:
            say(
                en: "small letters, digits and inner hyphens",
                vi: "chữ thường không dấu, chữ số và gạch nối ở giữa")
        case .secureAddress:
            say(
                en: "an address that begins with https:// (http:// on this machine alone)",
                vi: "địa chỉ bắt đầu bằng https:// (http:// chỉ cho chính máy này)")
        case .secretReference:
            say(en: "env:NAME or file:/PATH", vi: "env:BIẾN hoặc file:/ĐƯỜNG_DẪN")
        case .domain:
            say(en: "a list of domains such as example.vn", vi: "danh sách tên miền, ví dụ abc.vn")
        case .flag: say(en: "true or false", vi: "true hoặc false")
        case .scopes:
            say(en: "a list with openid in it", vi: "danh sách có openid")
        }
    }
}
