import GeoPackage
import Platform
import Records
import SupplyNetwork

extension Failure {
    /// Why a cut was not understood, with a mark under the place.
    init(_ error: CutError, in cut: String) {
        let mark = String(repeating: " ", count: error.column - 1) + "^"
        self.init(
            .usage,
            say(en: "The cut is not understood. ", vi: "Không hiểu điều kiện lọc. ")
                + error.sentence(in: Speech.language),
            next: "  " + cut + "\n  " + mark)
    }

    /// Why regions of a day are not known.
    init(_ error: VintageError) {
        self.init(.usage, "--vintage: " + error.sentence(in: Speech.language) + ".")
    }

    /// Why days are not compared.
    init(_ error: ComparisonError) {
        self.init(.usage, "--cut: " + error.sentence(in: Speech.language) + ".")
    }

    /// Why a scenario was not understood.
    init(_ error: ScenarioError) {
        self.init(.usage, error.sentence(in: Speech.language) + ".")
    }

    /// Why a network was not written as Shapefiles.
    init(_ error: ShapefileError) {
        self.init(.cannotWrite, error.sentence(in: Speech.language))
    }

    /// Why there is no Nexus Supplier Index.
    init(_ error: NexusError) {
        let sentence = error.sentence(isVietnamese: Speech.language == .vietnamese)
        self.init(.badData, "--focal: " + sentence + ".")
    }

    /// Why a network was not written as a GeoPackage.
    init(_ error: GeoPackageError) {
        self.init(.cannotWrite, error.sentence(in: Speech.language))
    }
}
