import Catalog

/// The catalogue compiled into the program, loaded once for all tests.
enum EmbeddedCatalogue {
    static let loaded = Result { () throws(CatalogueError) in try Catalogue.embedded() }
}
