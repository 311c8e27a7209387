import Catalog
import Platform
import Records

/// The reference facts compiled into the program, ready for use.
struct LoadedCatalogue: Sendable {
    let catalogue: Catalogue
    let lexicon: Lexicon
    /// Sentences in the language of this run.
    let wording: Wording

    init() throws(CatalogueError) {
        catalogue = try Catalogue.embedded()
        lexicon = Lexicon(catalogue: catalogue)
        wording = Wording(language: Speech.language, catalogue: catalogue)
    }
}
