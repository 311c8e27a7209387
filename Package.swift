// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "matxich",
    products: [.executable(name: "matxich", targets: ["matxich"])],
    dependencies: [
        // Without it: our own option parser, help pages, completion scripts.
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        // Without it: our own SHA-256.
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        // Without it: our own binding of SQLite, its pools, transactions and migrations.
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        // Without it: our own YAML parser for field maps.
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // What is a supplier, a capability, a certificate, a need?
        .target(name: "Records", swiftSettings: strict),
        // The reference facts' bytes, compiled into the program.
        .target(name: "CCatalogueData", exclude: ["README.md"]),
        // Which processes, materials, standards, products and regions exist, and how are they called?
        .target(
            name: "Catalog", dependencies: ["Records", "CCatalogueData"], path: "Catalog",
            exclude: ["Data", "Demo", "README.md"], swiftSettings: strict),
        // What does a text say, whatever its spelling, script or legacy encoding?
        .target(name: "TextAnalysis", dependencies: ["Records"], swiftSettings: strict),
    ]
)
