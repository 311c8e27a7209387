/// One station on the way from the address that was asked for to the one that answers.
struct Hop {
    enum Verdict {
        case accepted
        case redirected(Hop)
        case unauthorised
    }

    let address: WebAddress
    /// What is asked here; without anything that identifies us once the way has left the origin,
    /// even if it comes back, since then somebody else has chosen the path.
    private(set) var request: TransferRequest
    let point: ResumePoint?
    private var visited: Set<String>

    init(_ address: WebAddress, _ request: TransferRequest, from point: ResumePoint?) {
        self.address = address
        self.request = request
        self.point = point
        visited = [address.text]
    }

    private init(_ address: WebAddress, after hop: Hop) {
        self.address = address
        request = hop.request
        point = hop.point
        visited = hop.visited.union([address.text])
        if address.origin != hop.address.origin { request.forgetIdentity() }
    }

    /// The same, where what is asked before it may take no longer than this.
    func bounded(by left: Duration) -> Hop {
        var hop = self
        let times = request.policy.times
        hop.request.policy.times.total = max(min(times.total, left), .zero)
        hop.request.policy.times.turn = max(min(times.turn, left), .zero)
        return hop
    }

    /// What becomes of an answer.
    ///
    /// - Throws: What is wrong with it.
    func verdict(on head: TransferHead, now: Int) throws(TransferError) -> Verdict {
        switch head.status {
        // 203: a proxy has changed it on the way; 204 and 205: there is nothing to read.
        case 200, 203, 204, 205: return .accepted
        case 206 where point != nil, 416 where point != nil: return .accepted
        case 304 where point == nil && !request.known.isEmpty: return .accepted
        case 206, 304: throw .malformedAnswer(host: address.host, why: .unasked)
        case 301, 302, 303, 307, 308: return .redirected(try next(head))
        case 401: return .unauthorised
        default:
            throw .status(
                host: address.host, head.status, retryAfter: head.retryAfterSeconds(now: now))
        }
    }

    private func next(_ head: TransferHead) throws(TransferError) -> Hop {
        let max = request.policy.limits.redirectsMax
        guard request.form == nil else { throw refused(.notRepeatable) }
        guard let location = head.value("location") else { throw refused(.noLocation) }
        let target: WebAddress
        do throws(TransferError) {
            target = try address.resolving(location)
        } catch {
            // A scheme or a password is told as it is; everything else is no address at all.
            throw error == .malformedAddress ? refused(.malformedLocation) : error
        }
        if address.isSecure, !target.isSecure { throw refused(.downgrade) }
        if visited.contains(target.text) { throw refused(.loop) }
        guard visited.count <= max else { throw refused(.tooMany(max: max)) }
        return Hop(target, after: self)
    }

    private func refused(_ why: RedirectFault) -> TransferError {
        .redirectRefused(host: address.host, why: why)
    }
}
