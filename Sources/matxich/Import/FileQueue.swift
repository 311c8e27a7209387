/// Several files taken one after the other: what is wrong with one does not stop the next.
struct FileQueue {
    private(set) var failures: [Failure] = []

    /// Does something with a file; a failure is said, remembered and returned.
    ///
    /// - Parameter work: told where the file's bytes are.
    mutating func take(
        _ file: String, _ work: (_ path: String) async throws -> Void
    ) async throws -> Failure? {
        do {
            if file == StandardInput.name {
                let input = try StandardInput()
                defer { input.remove() }
                try await work(input.path)
            } else {
                try await work(file)
            }
            return nil
        } catch {
            guard let failure = Failure.of(error) else { throw error }
            Streams.note(Paint.notes.bad("matxich: ") + failure.description)
            failures.append(failure)
            return failure
        }
    }

    /// Ends the program with the first failure's code, everything having been said.
    func end() throws {
        if let first = failures.first { throw first.status.code }
    }
}
