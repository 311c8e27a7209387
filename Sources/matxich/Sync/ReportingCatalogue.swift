import Importers
import Platform

/// A partner's catalogue that says, once it was pulled, what a person should know beside its
/// records.
protocol ReportingCatalogue: PartnerCatalogue {
    /// What it holds and no field takes.
    var notUnderstood: NotUnderstood { get }
    /// What is missing of a harvest by its repository's own count.
    var harvestShortfall: HarvestShortfall? { get }
    /// Whether it came without a length, so that a cut end could not be told from its own.
    var isEndUnseen: Bool { get }
    /// The licence it states of itself; nil where nothing was read of it.
    var licence: String? { get }
}

extension ReportingCatalogue {
    var harvestShortfall: HarvestShortfall? { nil }
    var isEndUnseen: Bool { false }
    var licence: String? { nil }
}
