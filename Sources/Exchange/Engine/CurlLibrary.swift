import CCurl
import Glibc

/// What libcurl needs once in a process and once in a thread.
enum CurlLibrary {
    /// Whether libcurl is there; starts it when first asked.
    static let isReady = curl_global_init(Int(CURL_GLOBAL_ALL)) == CURLE_OK

    /// Has writing to a connection that the other side has closed give an error in this thread,
    /// rather than end the process: OpenSSL does not see to it, and libcurl is told to leave
    /// signals alone.
    static func ignoreBrokenPipes() {
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGPIPE)
        pthread_sigmask(SIG_BLOCK, &signals, nil)
    }
}
