import GRDB
import Store

extension StoreError {
    /// What an error of the engine means to a use case; one of ours passes through.
    ///
    /// Messages are SQLite's own and name tables and columns, never values.
    init(_ error: any Error, path: String) {
        if let known = error as? StoreError {
            self = known
            return
        }
        if let damage = error as? Damage {
            self = .notAStore(path: path, why: "unreadable: " + damage.what)
            return
        }
        guard let error = error as? DatabaseError else {
            self = .engine(
                code: Int(ResultCode.SQLITE_INTERRUPT.rawValue),
                message: String(describing: type(of: error)))
            return
        }
        let message = error.message ?? ""
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
        case .SQLITE_FULL: self = .diskFull(path: path)
        case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly(path: path)
        case .SQLITE_IOERR where StoreFile.isDiskFull(at: path): self = .diskFull(path: path)
        case .SQLITE_CANTOPEN: self = StoreFile.refusal(of: path)
        case .SQLITE_NOTADB, .SQLITE_CORRUPT: self = .notAStore(path: path, why: message)
        default: self = .engine(code: Int(error.extendedResultCode.rawValue), message: message)
        }
    }
}
