import Importers
import Platform

/// Where the bytes of a page are.
enum PageBytes {
    /// On their way: they go by once.
    case passing(TransferBytes)
    /// Kept, to be read once more or from its end.
    case kept(SpooledPage)

    var source: any ByteSource {
        switch self {
        case .passing(let bytes): bytes
        case .kept(let page): page.source
        }
    }

    func explained(_ error: any Error) -> any Error {
        switch self {
        case .passing(let bytes): bytes.explained(error)
        case .kept(let page):
            page.allowance.fault ?? (error as? ImportError).map { PartnerFault($0) } ?? error
        }
    }
}
