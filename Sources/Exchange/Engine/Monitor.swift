import Glibc

/// A value that threads change under a lock and wait on.
///
/// `Mutex` has no way to wait for a change; this is the POSIX pair of mutex and condition, on the
/// monotonic clock, so that a clock that is set back lengthens no wait.
///
/// Sendable unchecked: the value is touched under the mutex alone, and the two pointers never
/// change.
final class Monitor<Value: Sendable>: @unchecked Sendable {
    private var value: Value
    private let mutex: UnsafeMutablePointer<pthread_mutex_t>
    private let changed: UnsafeMutablePointer<pthread_cond_t>

    init(_ value: Value) {
        self.value = value
        mutex = .allocate(capacity: 1)
        mutex.initialize(to: pthread_mutex_t())
        changed = .allocate(capacity: 1)
        changed.initialize(to: pthread_cond_t())
        var attributes = pthread_condattr_t()
        let failures = [
            pthread_mutex_init(mutex, nil), pthread_condattr_init(&attributes),
            pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC),
            pthread_cond_init(changed, &attributes), pthread_condattr_destroy(&attributes),
        ]
        precondition(failures.allSatisfy { $0 == 0 }, "the system refuses a mutex or condition")
    }

    deinit {
        pthread_cond_destroy(changed)
        pthread_mutex_destroy(mutex)
        changed.deallocate()
        mutex.deallocate()
    }

    func read<Result>(_ body: (Value) -> Result) -> Result {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        return body(value)
    }

    /// Changes the value and wakes everybody who waits for a change.
    func change<Result>(_ body: (inout Value) -> Result) -> Result {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        let result = body(&value)
        pthread_cond_broadcast(changed)
        return result
    }

    /// Waits until `body` gives a result, asking at once and again after every change.
    ///
    /// - Returns: The result, or nil when the time is over.
    func wait<Result>(atMost limit: Duration, until body: (inout Value) -> Result?) -> Result? {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        if let result = body(&value) { return result }
        var deadline = Self.monotonicTime(after: limit)
        while pthread_cond_timedwait(changed, mutex, &deadline) != ETIMEDOUT {
            if let result = body(&value) { return result }
        }
        return body(&value)
    }

    private static func monotonicTime(after duration: Duration) -> timespec {
        let nanosecondsPerSecond = 1_000_000_000
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        let (seconds, attoseconds) = max(duration, .zero).components
        // A year is as good as for ever, and keeps the sum from overflowing.
        time.tv_sec += Int(min(seconds, 366 * 86_400))
        time.tv_nsec += Int(attoseconds / Int64(nanosecondsPerSecond))
        if time.tv_nsec >= nanosecondsPerSecond {
            time.tv_sec += 1
            time.tv_nsec -= nanosecondsPerSecond
        }
        return time
    }
}
