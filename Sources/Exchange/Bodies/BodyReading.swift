/// Reads one body over as many answers as it takes.
struct BodyReading {
    private var course: TransferCourse
    private(set) var head: TransferHead
    private var stream: CodedStream
    private var delivered = RunningDigest()
    /// Set while a body that began again is passed by up to where the last one was cut.
    private var repetition: Repetition?
    private var failure: TransferError?

    /// Asks, and waits for the head.
    init(_ course: consuming TransferCourse) throws(TransferError) {
        var course = course
        let answer = try course.ask()
        course.forgetKnown()
        head = answer.head
        do throws(TransferError) {
            stream = try CodedStream(answer, limits: course.request.policy.limits)
        } catch {
            answer.attempt.cancel()
            throw error
        }
        self.course = course
    }

    var digest: [UInt8] { delivered.value }

    mutating func read(
        into target: UnsafeMutableBufferPointer<UInt8>
    ) throws(TransferError) -> Int {
        if let failure { throw failure }
        if course.stop.isCancelled { throw .cancelled }
        do throws(TransferError) {
            let count = try readOn(into: target)
            delivered.add(UnsafeBufferPointer(rebasing: target[..<count]))
            course.didDeliver(count)
            return count
        } catch {
            failure = error
            course.stop.cancel()
            throw error
        }
    }

    /// Reads, and where the body was cut has it gone on with.
    private mutating func readOn(
        into target: UnsafeMutableBufferPointer<UInt8>
    ) throws(TransferError) -> Int {
        while true {
            do throws(TransferError) {
                if let count = try pull(into: target) { return count }
            } catch {
                guard error.isRetryable else { throw error }
                stream.cancel()
                try course.recover(from: error)
                try resume()
            }
        }
    }

    /// Bytes the reader does not have yet; nil when they were all known.
    private mutating func pull(
        into target: UnsafeMutableBufferPointer<UInt8>
    ) throws(TransferError) -> Int? {
        guard var known = repetition else { return try stream.read(into: target, for: &course) }
        let room = UnsafeMutableBufferPointer(rebasing: target[..<min(target.count, known.left)])
        let count = try stream.read(into: room, for: &course)
        known.pass(UnsafeBufferPointer(rebasing: room[..<count]))
        guard count > 0, known.left > 0 || known.isSame else {
            throw .contentChanged(host: head.address.host)
        }
        repetition = known.left > 0 ? known : nil
        return nil
    }

    private mutating func resume() throws(TransferError) {
        let point = ResumePoint(head, received: stream.wireBytes)
        let answer = try course.ask(from: point)
        if let point, point.isMet(by: answer.head) {
            course.didResume()
            return stream.goOn(with: answer.attempt)
        }
        guard answer.head.status == 206 || answer.head.status == 416 else {
            return try begin(again: answer)
        }
        // Not the part that was asked for: the server's ranges are of no use.
        answer.attempt.cancel()
        try begin(again: course.ask())
    }

    /// Reads another whole answer, up to where the reader is without giving it anything.
    private mutating func begin(again answer: Answer) throws(TransferError) {
        head = answer.head
        stream = try CodedStream(answer, limits: course.request.policy.limits)
        repetition = delivered.count > 0 ? Repetition(of: delivered) : nil
    }
}
