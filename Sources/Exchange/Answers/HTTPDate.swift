import CCurl

/// Dates of HTTP, in each of their three forms.
enum HTTPDate {
    /// Seconds since 1970; nil when the text is no date.
    ///
    /// - Source: RFC 9110, section 5.6.7; read by libcurl, which forgives more.
    static func seconds(_ text: String) -> Int? {
        let seconds = curl_getdate(text, nil)
        return seconds == -1 ? nil : seconds
    }
}
