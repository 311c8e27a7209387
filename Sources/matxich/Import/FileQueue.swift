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
                do { try await work(input.path) } catch {
                    throw Failure.of(error)?.calling(input.path, StandardInput.title) ?? error
                }
            } else {
                try await work(file)
            }
            return nil
        } catch {
            guard let failure = Failure.of(error) else { throw error }
            note(failure)
            return failure
        }
    }

    /// Says and remembers a failure that left something of its file to tell.
    mutating func note(_ failure: Failure) {
        Streams.note(Paint.notes.bad("matxich: ") + failure.description)
        failures.append(failure)
    }

    /// Ends the program with the first failure's code, everything having been said.
    func end() throws {
        if let first = failures.first { throw first.status.code }
    }
}

extension Failure {
    /// The same failure where a file goes by another name than its path.
    func calling(_ path: String, _ name: String) -> Failure {
        Failure(
            status, what.replacing(path, with: name), next: next?.replacing(path, with: name))
    }
}
