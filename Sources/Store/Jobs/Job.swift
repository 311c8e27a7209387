package import Records

/// Work that takes longer than anybody should wait for an answer.
///
/// What is known of it is kept, so that after a restart it is gone on with, or said to be given up.
package struct Job: Hashable, Sendable, Codable {
    /// The raw values are a contract: stores and answers hold them.
    package enum State: String, Sendable, CaseIterable, Codable {
        case waiting, running, done, failed, cancelled
        /// It was broken off, and cannot be begun anew.
        case abandoned

        package var isEnded: Bool {
            switch self {
            case .waiting, .running: false
            case .done, .failed, .cancelled, .abandoned: true
            }
        }
    }

    /// How far it is, in steps of its own.
    package struct Progress: Hashable, Sendable, Codable {
        package let done: Int
        /// nil where nobody knows yet.
        package let total: Int?

        package init(done: Int, total: Int? = nil) {
            self.done = done
            self.total = total
        }
    }

    /// What its holder is told of what it came to.
    package struct Message: Hashable, Sendable, Codable {
        /// Stable, for programs.
        package let code: String
        package let english: String
        package let vietnamese: String

        package init(code: String, english: String, vietnamese: String) {
            self.code = code
            self.english = english
            self.vietnamese = vietnamese
        }
    }

    package let id: String
    /// What is done, such as `import`.
    package let kind: String
    /// Whose it is.
    package let holder: String
    /// As what its holder asked for it: it sees no more than they did.
    package let roles: Set<Role>
    /// What its kind is told, as JSON.
    package let input: String
    /// Milliseconds since 1970.
    package let createdMilliseconds: Int64
    package var state = State.waiting
    package var isCancelAsked = false
    /// How often it was begun.
    package var attempts = 0
    /// Grows with each change of what stands here.
    package var revision = 1
    package var progress: Progress?
    /// Why it came to nothing.
    package var fault: Message?
    /// What of it is less than was asked for; nil where there is nothing to remark.
    package var remark: Message?
    package var startedMilliseconds: Int64?
    package var endedMilliseconds: Int64?

    package init(
        id: String, kind: String, holder: String, roles: Set<Role>, input: String,
        createdMilliseconds: Int64
    ) {
        self.id = id
        self.kind = kind
        self.holder = holder
        self.roles = roles
        self.input = input
        self.createdMilliseconds = createdMilliseconds
    }
}

/// What a job came to.
package struct JobAnswer: Hashable, Sendable {
    package let mediaType: String
    /// What to call it where it is saved as a file; nil = it is to be read, not saved.
    package let fileName: String?
    package let bytes: [UInt8]

    package init(mediaType: String, fileName: String? = nil, bytes: [UInt8]) {
        self.mediaType = mediaType
        self.fileName = fileName
        self.bytes = bytes
    }
}
