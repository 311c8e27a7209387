import Importers
import Platform

/// Where the bytes of a page are.
enum PageBytes {
    /// On their way: they go by once.
    case passing(TransferBytes)
    /// In a file.
    case kept(SpooledPage)

    var source: any ByteSource {
        get throws(ImportError) {
            switch self {
            case .passing(let bytes): bytes
            case .kept(let page): try FileBytes(path: page.path)
            }
        }
    }

    func explained(_ error: any Error) -> any Error {
        switch self {
        case .passing(let bytes): bytes.explained(error)
        case .kept: (error as? ImportError).map { PartnerFault($0) } ?? error
        }
    }
}
