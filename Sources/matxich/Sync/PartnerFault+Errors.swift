import Exchange
import Importers
import Platform

extension PartnerFault {
    init(_ error: TransferError) {
        let failure = Failure(error)
        self.init(
            code: error.code, text: failure.what, next: failure.next,
            mayPass: error.isRetryable, restSeconds: error.restSeconds)
    }

    /// A document that is not what the source says it gives.
    init(_ error: ImportError) {
        let code =
            switch error {
            case .feed: "feed"
            case .fieldMap, .noKnownColumn, .headerNotFound: "columns"
            default: "document"
            }
        let failure = Failure(error)
        self.init(code: code, text: failure.what, next: failure.next, mayPass: false)
    }
}
