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
        // Without it: our own SHA-256, scrypt and sealed texts.
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        // Without it: our own binding of SQLite, its pools, transactions and migrations.
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        // Without it: our own HTTP server, router and streams.
        .package(
            url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1",
            traits: ["FullFoundation"]),
        // Without it: our own request and header types.
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        // Without it: our own log lines and their levels.
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        // Without it: our own way to start, stop and drain.
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        // Without it: our own bytes of requests and addresses of peers.
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        // Without it: our own types of a request's parts on their way through a connection.
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
        // Without it: our own reading and checking of signed tokens. It brings swift-certificates
        // and swift-asn1, which nothing here asks for: 73 s of a release build from nothing on two
        // cores, and 2.6 MB of code before linking, both mostly theirs.
        .package(url: "https://github.com/vapor/jwt-kit", from: "5.7.1"),
        // Without it: our own YAML parser for field maps and lists of providers.
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // What is a supplier, a capability, a certificate, a need?
        .target(name: "Records", swiftSettings: strict),
        // The bytes of the reference facts and demo lists, compiled into the program.
        .target(name: "CCatalogueData"),
        // Which processes, materials, standards, products and regions exist, how are they called?
        .target(
            name: "Catalog", dependencies: ["Records", "CCatalogueData"], path: "Catalog",
            exclude: ["Data", "Demo", "README.md"], swiftSettings: strict),
        // The C library of stemming algorithms.
        .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
        // What does a text say, whatever its spelling, script or legacy encoding?
        .target(
            name: "TextAnalysis", dependencies: ["Records", "CStemmer"], swiftSettings: strict),

        // Which of a million things hold these words and values, and where, without looking at all?
        .target(name: "SearchIndex", exclude: ["DESIGN.md"], swiftSettings: strict),
        // Who fits a need, how well, and why?
        .target(
            name: "Matching", dependencies: ["Records", "Catalog", "TextAnalysis", "SearchIndex"],
            exclude: ["DESIGN.md"], swiftSettings: strict),
        // What can a region make, what does it lack, and where is it fragile?
        .target(
            name: "SupplyNetwork", dependencies: ["Records", "Catalog", "TextAnalysis"],
            exclude: ["DESIGN.md", "README.md", "README.vi.md"], swiftSettings: strict),
        // How does the network become a GeoPackage file?
        .target(
            name: "GeoPackage",
            dependencies: [
                "Records", "SupplyNetwork", .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: strict),
        // Which records of a list are the same firm, and why?
        .target(
            name: "Resolution", dependencies: ["Records", "Catalog", "TextAnalysis"],
            exclude: ["DESIGN.md"], swiftSettings: strict),
        // What does the platform remember, and what may be asked of it?
        .target(name: "Store", dependencies: ["Records"], swiftSettings: strict),
        // How is it remembered in one SQLite file?
        .target(
            name: "StoreSQLite",
            dependencies: ["Records", "Store", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: strict),

        // The C libraries behind the importers: zip, XML, old workbooks, new workbooks.
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(
            name: "CFreeXL", pkgConfig: "freexl", providers: [.apt(["libfreexl-dev"])]),
        .systemLibrary(
            name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        // The C libraries behind transfers: HTTP and TLS, Brotli and Zstandard.
        .systemLibrary(
            name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(name: "CCodings", providers: [.apt(["libbrotli-dev", "libzstd-dev"])]),
        // How do bytes come in from partners, politely, safely and whole?
        .target(
            name: "Exchange",
            dependencies: [
                "CCurl", "CZlib", "CCodings", .product(name: "Crypto", package: "swift-crypto"),
            ],
            exclude: ["README.md"], swiftSettings: strict),
        // How does one outside format become rows with claims?
        .target(
            name: "Importers",
            dependencies: [
                "Records", "Catalog", "TextAnalysis", "CZlib", "CXML", "CFreeXL", "CXLSXWriter",
                .product(name: "Yams", package: "Yams"),
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            path: "Importers",
            exclude: [
                "README.md", "CSV/README.md", "CSV/Samples", "JSONLines/README.md",
                "JSONLines/Samples", "OpenSupplyHub/README.md", "OpenSupplyHub/Samples",
                "Mapping/README.md", "Mapping/Samples", "XLSX/README.md", "XLSX/Samples",
                "XLS/README.md", "XLS/Samples", "Template/README.md", "JSON/README.md",
                "JSON/Samples", "GeoJSON/README.md", "GeoJSON/Samples", "OCDS/README.md",
                "OCDS/Samples", "JSONLD/README.md",
                "JSONLD/Samples", "Feed/README.md", "Feed/Samples", "XML/README.md",
                "UBL/README.md", "UBL/Samples", "BMEcat/README.md", "BMEcat/Samples",
                "OAIPMH/README.md", "OAIPMH/Samples",
            ],
            swiftSettings: strict),

        // Who does a provider of OpenID Connect say that somebody is, and does it hold?
        .target(
            name: "OpenID",
            dependencies: [
                .product(name: "JWTKit", package: "jwt-kit"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: strict),
        // What can a user do? One verb a file.
        .target(
            name: "Platform",
            dependencies: [
                "Records", "Catalog", "TextAnalysis", "Matching", "SupplyNetwork", "Resolution",
                "Store", "OpenID", .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
            ],
            exclude: ["DESIGN.md"], swiftSettings: strict),
        // How does what the platform says look to programs?
        .target(
            name: "Representations",
            dependencies: [
                "Records", "Catalog", "Matching", "SupplyNetwork", "Store", "Platform",
            ],
            swiftSettings: strict),
        // How do use cases answer over HTTP?
        .target(
            name: "Server",
            dependencies: [
                "Records", "Catalog", "Matching", "SupplyNetwork", "Resolution", "Store",
                "Platform", "OpenID",
                "Representations", .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            exclude: ["README.md", "README.vi.md"], swiftSettings: strict),
        // Which commands does the program have, and how are the parts wired?
        .executableTarget(
            name: "matxich",
            dependencies: [
                "Records", "Catalog", "TextAnalysis", "Importers", "Matching", "SupplyNetwork",
                "GeoPackage", "Resolution", "Store", "StoreSQLite", "Exchange", "OpenID",
                "Platform", "Representations", "Server",
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: strict),

        // What tests and benchmarks share: builders, generators, measures of a ranking.
        .target(
            name: "TestSupport", dependencies: ["Records", "Catalog", "Matching"],
            path: "Tests/TestSupport", swiftSettings: strict),
        // What must every store do, whatever it is made of? Laws, and random histories to try them.
        .target(
            name: "StoreConformance", dependencies: ["Records", "Store", "TestSupport"],
            path: "Tests/StoreConformance", swiftSettings: strict),
        // Real servers on loopback, for tests of what comes over the network.
        .target(name: "TestServers", path: "Tests/TestServers", swiftSettings: strict),
        // How much sooner does a fair have its lists when an index answers its needs?
        .executableTarget(
            name: "batch-benchmark", dependencies: ["Records", "Catalog", "Matching", "Platform"],
            path: "Tests/Benchmarks/BatchBenchmark", swiftSettings: strict),
        // How fast is a route that looks nothing up? What the server's speed is held against.
        .executableTarget(
            name: "bare-route",
            dependencies: [
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
            ],
            path: "Tests/Benchmarks/BareRoute", swiftSettings: strict),
        // How fast is the search beside other engines, and is it right? No part of the program.
        .executableTarget(
            name: "matching-benchmark",
            dependencies: ["SearchIndex", "Matching", "Platform", "Records", "Catalog"],
            path: "Tests/Benchmarks/MatchingBenchmark", swiftSettings: strict),
        // Are the network's figures those of other tools, and how soon? No part of the program.
        .executableTarget(
            name: "network-benchmark",
            dependencies: ["SupplyNetwork", "GeoPackage", "Records", "Catalog"],
            path: "Tests/Benchmarks/NetworkBenchmark", swiftSettings: strict),
        .testTarget(
            name: "RecordsTests", dependencies: ["Records", "StoreConformance", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "CatalogTests", dependencies: ["Catalog", "Records", "TextAnalysis"],
            swiftSettings: strict),
        .testTarget(
            name: "TextAnalysisTests", dependencies: ["TextAnalysis", "Records", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "SearchIndexTests", dependencies: ["SearchIndex"], swiftSettings: strict),
        .testTarget(
            name: "MatchingTests",
            dependencies: [
                "Matching", "SearchIndex", "Records", "Catalog", "TextAnalysis", "TestSupport",
            ],
            exclude: ["Golden", "Compatibility"], swiftSettings: strict),
        .testTarget(
            name: "SupplyNetworkTests",
            dependencies: [
                "SupplyNetwork", "Records", "Catalog", "Matching", "TestSupport",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "GeoPackageTests",
            dependencies: [
                "GeoPackage", "SupplyNetwork", "Records", "Catalog", "TestSupport",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "ResolutionTests",
            dependencies: ["Resolution", "Records", "Catalog", "TextAnalysis"],
            swiftSettings: strict),
        .testTarget(
            name: "StoreTests", dependencies: ["Store", "Records", "StoreConformance"],
            swiftSettings: strict),
        .testTarget(
            name: "StoreSQLiteTests",
            dependencies: ["StoreSQLite", "Store", "Records", "StoreConformance", "TestSupport"],
            exclude: ["Compatibility"], swiftSettings: strict),
        .testTarget(
            name: "ExchangeTests",
            dependencies: [
                "Exchange", "CZlib", "TestServers",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "OpenIDTests",
            dependencies: [
                "OpenID", .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "ImportersTests",
            dependencies: ["Importers", "Records", "Catalog", "TextAnalysis", "TestSupport"],
            exclude: ["Golden"], swiftSettings: strict),
        .testTarget(
            name: "PlatformTests",
            dependencies: [
                "Platform", "Records", "Catalog", "Matching", "SupplyNetwork", "Resolution",
                "Store",
                "StoreSQLite", "TextAnalysis", "StoreConformance", "TestSupport",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "EndToEndTests",
            dependencies: [
                "matxich", "Records", "Store", "StoreSQLite", "Exchange", "TestServers",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "ServerTests",
            dependencies: [
                "Server", "Records", "Representations", "Platform", "Store",
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOEmbedded", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
                .product(name: "NIOHTTPTypesHTTP1", package: "swift-nio-extras"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ],
            swiftSettings: strict),
        // How well are texts matched, beside plain BM25? Run by `make bench-quality`.
        .executableTarget(
            name: "quality-benchmark",
            dependencies: ["Matching", "Records", "Catalog", "TestSupport"],
            path: "Tests/Benchmarks/Quality", exclude: ["demo-judgements.tsv"],
            swiftSettings: strict),
        .testTarget(name: "TidyTests", exclude: ["offenders.txt"], swiftSettings: strict),
    ],
    cLanguageStandard: .c2x
)
