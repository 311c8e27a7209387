import CCurl
import Glibc

/// One attempt as libcurl carries it out; lives on the loop's thread alone.
///
/// libcurl asks it what to do with lines, bytes and sockets. It checks, hands over and, when
/// something is not to go on, remembers why: libcurl itself then only knows that it was stopped.
final class EasyTransfer {
    let attempt: Attempt
    let handle = CurlHandle()
    private var head: HeadParser
    private var isHeadComplete = false
    private var bodyBytes = 0
    /// Why we stopped libcurl.
    private var verdict: TransferError?
    /// About the first address that was not to be connected to.
    private var refusal: TransferError?
    private var hasAdmitted = false
    private let message: UnsafeMutablePointer<CChar>

    init(_ attempt: Attempt) {
        self.attempt = attempt
        head = HeadParser(bytesMax: attempt.plan.limits.headBytesMax)
        message = .allocate(capacity: Int(CURL_ERROR_SIZE))
        message.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
        handle.configure(attempt.plan)
        handle.set(CURLOPT_ERRORBUFFER, pointingTo: UnsafeMutableRawPointer(message))
        handle.call(self)
    }

    deinit { message.deallocate() }

    private var plan: RequestPlan { attempt.plan }
    private var host: String { plan.address.host }

    /// - Returns: Whether libcurl may go on.
    func takeLine(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        switch head.take(line) {
        case .incomplete: return true
        case .tooLong: return stop(headTooLong)
        case .malformed: return stop(.malformedAnswer(host: host, why: .header))
        case .complete:
            isHeadComplete = true
            attempt.didReceive(
                TransferHead(
                    address: plan.address, status: head.status, httpVersion: head.httpVersion,
                    fields: head.fields))
            return true
        }
    }

    /// - Returns: False when there is no room, so that libcurl pauses.
    func takeBody(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard attempt.didReceive(bytes) else { return false }
        bodyBytes += bytes.count
        return true
    }

    /// Whether a connection to this address may be opened.
    func admitsSocket(to address: UnsafePointer<sockaddr>) -> Bool {
        guard plan.proxy == nil else { return true }
        guard let address = IPAddress(address) else { return false }
        return admits(address)
    }

    /// Whether the request may go out on the connection that libcurl found or made.
    ///
    /// A connection of the pool was opened for another request, perhaps one with more permission.
    func admitsRequest(to address: String) -> Bool {
        if plan.proxy == nil {
            guard let address = IPAddress(address), admits(address) else {
                verdict = refusal
                return false
            }
        }
        attempt.didSend()
        return true
    }

    private func admits(_ address: IPAddress) -> Bool {
        let kind = address.kind
        if kind.isAdmitted(to: plan.permissions) {
            hasAdmitted = true
            return true
        }
        refusal = refusal ?? .addressRefused(host: host, address: address, kind)
        return false
    }

    private func stop(_ error: TransferError) -> Bool {
        verdict = error
        return false
    }

    private var headTooLong: TransferError {
        .limitExceeded(host: host, .headBytes, max: plan.limits.headBytesMax)
    }
}

extension EasyTransfer {
    /// Tells the reader how it ended.
    func end(_ code: CURLcode) {
        if code == CURLE_OK, isHeadComplete {
            attempt.didEnd(.whole)
        } else {
            attempt.didEnd(.failed(verdict ?? failure(code)))
        }
    }

    private func failure(_ code: CURLcode) -> TransferError {
        // For libcurl a head that breaks off is a short head.
        if code == CURLE_OK { return .noAnswer(host: host) }
        if code == CURLE_COULDNT_CONNECT, !hasAdmitted, let refusal { return refusal }
        // Its own limit on one line, which is not ours to set, is reached before ours is.
        if code == CURLE_OUT_OF_MEMORY, !isHeadComplete { return headTooLong }
        let circumstances = CurlFailure(
            code: code, plan: plan, isHeadComplete: isHeadComplete, bodyBytes: bodyBytes,
            expectedBytes: expectedBytes, systemError: Int32(handle.number(CURLINFO_OS_ERRNO)),
            verification: handle.number(CURLINFO_SSL_VERIFYRESULT),
            tunnelStatus: handle.number(CURLINFO_HTTP_CONNECTCODE),
            message: String(cString: message))
        return circumstances.error
    }

    private var expectedBytes: Int? {
        head.fields.first { $0.name == "content-length" }.flatMap { Int($0.value) }
    }
}
