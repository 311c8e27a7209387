import Glibc

extension CredentialReference {
    /// Tokens have some kB; the longest JWTs that proxies still pass have 8.
    static let bytesMax = 16 * 1_024

    /// The secret as it stands there now, without the line break that editors put at the end.
    ///
    /// - Throws: `credentialMissing`, `credentialExposed` or `credentialUnusable`.
    func secret(in surroundings: TransferSurroundings) throws(TransferError) -> Secret {
        let text =
            switch self {
            case .environment(let name): try value(surroundings.environment(name))
            case .file(let path): try contents(of: path)
            }
        let trimmed = String(text.reversed().drop { $0.isNewline }.reversed())
        guard !trimmed.isEmpty else { throw .credentialUnusable(self, why: .empty) }
        guard !trimmed.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else {
            throw .credentialUnusable(self, why: .malformed)
        }
        return Secret(trimmed)
    }

    /// Makes sure a file of secrets is there, is a file, and is not everybody's to read.
    ///
    /// - Throws: `credentialMissing`, `credentialUnusable` or `credentialExposed`.
    func checkFile(_ path: String) throws(TransferError) {
        var facts = stat()
        guard stat(path, &facts) == 0 else { throw .credentialMissing(self) }
        // Opening a pipe would wait for somebody to write.
        guard facts.st_mode & S_IFMT == S_IFREG else {
            throw .credentialUnusable(self, why: .unreadable)
        }
        guard facts.st_mode & S_IROTH == 0 else { throw .credentialExposed(self) }
    }

    private func value(_ text: String?) throws(TransferError) -> String {
        guard let text else { throw .credentialMissing(self) }
        guard text.utf8.count <= Self.bytesMax else {
            throw .credentialUnusable(self, why: .tooLong)
        }
        return text
    }

    private func contents(of path: String) throws(TransferError) -> String {
        try checkFile(path)
        guard let file = fopen(path, "re") else {
            throw .credentialUnusable(self, why: .unreadable)
        }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: Self.bytesMax + 1)
        let count = fread(&bytes, 1, bytes.count, file)
        guard ferror(file) == 0 else { throw .credentialUnusable(self, why: .unreadable) }
        guard count <= Self.bytesMax else { throw .credentialUnusable(self, why: .tooLong) }
        return String(decoding: bytes[..<count], as: UTF8.self)
    }
}
