import Catalog
import Exchange
import GeoPackage
import Importers
import Platform
import Records
import Resolution
import Store
import SupplyNetwork

/// A failure in the words of the person at the terminal: what, where, what to do next.
struct Failure: Error, CustomStringConvertible {
    let status: ExitStatus
    let what: String
    let next: String?

    init(_ status: ExitStatus, _ what: String, next: String? = nil) {
        self.status = status
        self.what = what
        self.next = next
    }

    var description: String { next.map { what + "\n" + $0 } ?? what }

    /// The failure an error means to a person; nil for what the option parser says itself.
    static func of(_ error: any Error) -> Failure? {
        switch error {
        case let failure as Failure: failure
        case let error as ImportError: Failure(error)
        case let error as FieldMapError: Failure(error)
        case let error as ExportError: Failure(error)
        case let error as BoundaryError: Failure(error)
        case let error as StoreError: Failure(error)
        case let error as CatalogueError: Failure(error)
        case let error as TransferError: Failure(error)
        case let error as EndpointError: Failure(error)
        case let error as ResolutionError: Failure(error)
        case let refusal as ResolutionRefusal: Failure(refusal)
        case let error as ShapefileError: Failure(error)
        case let error as GeoPackageError: Failure(error)
        case let refusal as StateSupplier.Refusal: Failure(refusal)
        case let refusal as StateNeed.Refusal: Failure(refusal)
        case let refusal as ImportCatalogue.Refusal: Failure(refusal)
        case let error as FeedFolderError: Failure(error)
        case let refusal as FeedRefusal: Failure(refusal)
        case let refusal as SummariseEndpoints.Refusal: Failure(refusal)
        case let refusal as PullCatalogue.Refusal: Failure(refusal)
        default: nil
        }
    }
}
