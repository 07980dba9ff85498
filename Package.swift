// swift-tools-version:6.1
import PackageDescription

// The modules stand in the order of who may import whom: each imports only those above it (a test reads the import lines).
// Store, Pipeline and Report stand beside Engine and meet only in `kempt`.
let package = Package(
    name: "kempt",
    products: [
        .executable(name: "kempt", targets: ["kempt"]),
        .executable(name: "kempt-bench", targets: ["kempt-bench"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .systemLibrary(name: "CLibXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CMemory"),
        .systemLibrary(name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(name: "CUchardet", pkgConfig: "uchardet", providers: [.apt(["libuchardet-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .target(name: "KemptCore"),
        .target(name: "KemptText", dependencies: ["CMemory", "KemptCore"], exclude: ["Tables/generate.py"]),
        .target(
            name: "KemptTypes", dependencies: ["KemptCore", "KemptText"],
            exclude: [
                "Country/generate.py", "Date/generate.py", "DomainType/generate.py", "Email/generate.py", "FullName/generate.py",
                "JobTitle/generate.py", "Phone/automata.py", "Phone/generate.py", "Region/generate.py", "Timestamp/generate.py",
            ]),
        .target(name: "KemptExpression", dependencies: ["KemptCore", "KemptText"]),
        .target(name: "KemptMatching", dependencies: ["CMemory", "KemptCore", "KemptText"]),
        .target(
            name: "KemptFormats",
            dependencies: [
                "KemptCore", "KemptText", "CLibXML", "CPostgres", "CUchardet", "CZlib",
                .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]),
        .target(
            name: "KemptStages",
            dependencies: ["CMemory", "KemptCore", "KemptText", "KemptTypes", "KemptExpression", "KemptMatching", "KemptFormats"]),
        .target(name: "KemptEngine", dependencies: ["CMemory", "KemptCore", "KemptText"]),
        .target(
            name: "KemptStore",
            dependencies: [
                "KemptCore", "KemptText", .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]),
        .target(
            name: "KemptPipeline",
            dependencies: [
                "KemptCore", "KemptText", "KemptTypes", "KemptExpression", "KemptMatching", "KemptFormats", "KemptStages",
                .product(name: "Yams", package: "Yams"),
            ]),
        .target(name: "KemptReport", dependencies: ["KemptCore"]),
        .executableTarget(
            name: "kempt",
            dependencies: [
                "CMemory", "KemptCore", "KemptText", "KemptTypes", "KemptMatching", "KemptFormats", "KemptStages", "KemptEngine",
                "KemptStore", "KemptPipeline", "KemptReport",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            exclude: ["Kempt.docc"]),
        .executableTarget(
            name: "kempt-bench",
            dependencies: ["CZlib", "KemptCore", "KemptText", "KemptMatching", .product(name: "ArgumentParser", package: "swift-argument-parser")]),

        .testTarget(name: "KemptCoreTests", dependencies: ["KemptCore"]),
        .testTarget(name: "KemptTextTests", dependencies: ["KemptCore", "KemptText"]),
        .testTarget(name: "KemptTypesTests", dependencies: ["KemptCore", "KemptText", "KemptTypes"]),
        .testTarget(name: "KemptExpressionTests", dependencies: ["KemptCore", "KemptText", "KemptExpression"]),
        .testTarget(name: "KemptMatchingTests", dependencies: ["KemptCore", "KemptText", "KemptMatching"]),
        .testTarget(
            name: "KemptFormatsTests",
            dependencies: [
                "KemptCore", "KemptText", "KemptFormats", "CPostgres", "CZlib", .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]),
        .testTarget(
            name: "KemptStagesTests",
            dependencies: ["KemptCore", "KemptText", "KemptTypes", "KemptExpression", "KemptMatching", "KemptFormats", "KemptStages"]),
        .testTarget(name: "KemptEngineTests", dependencies: ["KemptCore", "KemptText", "KemptFormats", "KemptEngine"]),
        .testTarget(name: "KemptStoreTests", dependencies: ["KemptCore", "KemptText", "KemptStore"]),
        .testTarget(
            name: "KemptPipelineTests",
            dependencies: ["KemptCore", "KemptText", "KemptTypes", "KemptFormats", "KemptStages", "KemptPipeline"]),
        .testTarget(name: "KemptReportTests", dependencies: ["KemptCore", "KemptMatching", "KemptReport"]),
        .testTarget(name: "KemptTests", dependencies: ["kempt"], exclude: ["Golden"]),
        .testTarget(name: "KemptBenchTests", dependencies: ["kempt-bench"]),
        .testTarget(
            name: "FuzzTests", dependencies: ["KemptCore", "KemptFormats"], path: "Tests/Fuzz", exclude: ["README.md", "fuzz.sh", "seeds.py"]),
    ],
    swiftLanguageModes: [.v6]
)
