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

    package init(_ fileName: String, make: @escaping @Sendable (Material) throws -> [UInt8]) {
        self.fileName = fileName
        self.make = make
    }
}
