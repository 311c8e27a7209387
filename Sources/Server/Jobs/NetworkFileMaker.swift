package import Platform
package import SupplyNetwork

/// Makes a file of a network with a library that the server does not know, such as a workbook.
package struct NetworkFileMaker: Sendable {
    /// What a file is made of.
    package struct Material: Sendable {
        package let network: AssembledNetwork
        package let export: NetworkExport
        package let figures: RegionalFigures
        /// As typed.
        package let cut: String
    }

    package let fileName: String
    package let make: @Sendable (Material) throws -> [UInt8]
    /// The tables of the file, where it has others than its format's.
    package let schemas: (@Sendable (Material) -> [FileSchema])?

    package init(
        _ fileName: String, make: @escaping @Sendable (Material) throws -> [UInt8],
        schemas: (@Sendable (Material) -> [FileSchema])? = nil
    ) {
        self.fileName = fileName
        self.schemas = schemas
        self.make = make
    }
}
