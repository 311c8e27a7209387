import CCurl

/// One easy handle of libcurl and the lists it was given, which must live as long as it does.
///
/// Setting an option fails for lack of memory or of a feature; the first failure is kept and
/// makes the request fail before it is sent.
final class CurlHandle {
    let pointer: UnsafeMutableRawPointer
    private var lists: [UnsafeMutablePointer<curl_slist>] = []
    private(set) var failure: CURLcode?

    init() {
        guard let pointer = curl_easy_init() else {
            preconditionFailure("no memory for a transfer")
        }
        self.pointer = pointer
    }

    deinit {
        curl_easy_cleanup(pointer)
        lists.forEach(curl_slist_free_all)
    }

    func set(_ option: CURLoption, _ number: Int) {
        keep(ccurl_set_number(pointer, option, number))
    }

    func set(_ option: CURLoption, _ text: String) {
        keep(ccurl_set_text(pointer, option, text))
    }

    /// Takes back what libcurl was built to do when nothing is said.
    func clear(_ option: CURLoption) {
        keep(ccurl_set_text(pointer, option, nil))
    }

    func set(_ option: CURLoption, pointingTo context: UnsafeMutableRawPointer) {
        keep(ccurl_set_pointer(pointer, option, context))
    }

    func set(_ option: CURLoption, _ taker: @escaping curl_write_callback) {
        keep(ccurl_set_taker(pointer, option, taker))
    }

    func set(_ option: CURLoption, _ lines: [String]) {
        guard !lines.isEmpty else { return }
        var list: UnsafeMutablePointer<curl_slist>?
        for line in lines {
            guard let longer = curl_slist_append(list, line) else { break }
            list = longer
        }
        guard let list else { return keep(CURLE_OUT_OF_MEMORY) }
        lists.append(list)
        keep(ccurl_set_list(pointer, option, list))
    }

    func setGiver(_ giver: @escaping curl_read_callback) {
        keep(ccurl_set_giver(pointer, giver))
    }

    func setOpener(_ opener: @escaping curl_opensocket_callback) {
        keep(ccurl_set_opener(pointer, opener))
    }

    func setPrerequisite(_ prerequisite: @escaping curl_prereq_callback) {
        keep(ccurl_set_prerequisite(pointer, prerequisite))
    }

    func number(_ info: CURLINFO) -> Int {
        var number = 0
        ccurl_get_number(pointer, info, &number)
        return number
    }

    private func keep(_ code: CURLcode) {
        if code != CURLE_OK, failure == nil { failure = code }
    }
}
