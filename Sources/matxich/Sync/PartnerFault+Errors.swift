import Exchange
import Importers
import Platform

extension PartnerFault {
    init(_ error: TransferError) {
        self.init(
            code: error.code, text: Failure(error).what, mayPass: error.isRetryable,
            restSeconds: error.restSeconds)
    }

    /// A document that is not what the source says it gives.
    init(_ error: ImportError) {
        let code =
            switch error {
            case .feed: "feed"
            case .fieldMap, .noKnownColumn, .headerNotFound: "columns"
            default: "document"
            }
        self.init(code: code, text: Failure(error).what, mayPass: false)
    }
}
