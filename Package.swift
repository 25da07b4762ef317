// swift-tools-version: 6.2
import PackageDescription

// The targets stand in the order of the flow: nothing imports what stands below it.
// `Tests/ArchitectureTests` reads the imports and fails on an upward one.

// With DATAWALL_STRICT=1, as `make test` has it, a warning in our own targets is an error; the packages
// that we lean on keep theirs. Without it a half-written change still builds.
let isStrict = Context.environment["DATAWALL_STRICT"] == "1"
let settings: [SwiftSetting] = [.swiftLanguageMode(.v6)] + (isStrict ? [.treatAllWarnings(as: .error)] : [])

let package = Package(
    name: "datawall",
    platforms: [.macOS(.v14)],
    products: [.executable(name: "datawall", targets: ["datawall"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-system", exact: "1.8.1"),
        .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
    ],
    targets: [
        // C libraries of the system: Debian's libcmark-dev and libyaml-dev.
        .systemLibrary(name: "CCMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
        .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),

        // libqpdf-dev and zlib1g-dev: PDF documents, and what is compressed.
        .systemLibrary(name: "CQPDF", pkgConfig: "libqpdf", providers: [.apt(["libqpdf-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

        // Text into safe HTML and URLs.
        .target(name: "Bytes", swiftSettings: settings),
        // Pictures, recordings and documents without what they say about the people who made them.
        .target(name: "Metadata", dependencies: ["CQPDF"], swiftSettings: settings),
        // The words of a lexicon, found in texts; how hard a text reads.
        .target(name: "Lexicon", swiftSettings: settings),
        // What must not stand in a site, looked for in every byte of it.
        .target(name: "Audit", dependencies: ["CZlib", "Bytes", "Lexicon"], swiftSettings: settings),
        // What is wrong, where, and how to mend it.
        .target(name: "Diagnostics", swiftSettings: settings),
        // Pure arithmetic on scores and days.
        .target(name: "Growth", swiftSettings: settings),
        // The edge: reading and writing files, many things at once.
        .target(
            name: "Effects",
            dependencies: ["Growth", "Diagnostics", .product(name: "SystemPackage", package: "swift-system")],
            swiftSettings: settings),
        // libyaml's events into a tree that knows lines and columns.
        .target(name: "YAML", dependencies: ["CYAML", "Diagnostics"], swiftSettings: settings),
        // libcmark's tree into HTML, with tables, task lists, anchors and safe links.
        .target(
            name: "Markdown", dependencies: ["CCMark", "Bytes", "Lexicon", "Diagnostics"], swiftSettings: settings),
        // Templates compiled once, checked against the views that fill them.
        .target(name: "Mustache", dependencies: ["Bytes", "Diagnostics"], swiftSettings: settings),
        // What was written: the record kinds, typed.
        .target(
            name: "Records", dependencies: ["YAML", "Lexicon", "Growth", "Effects", "Diagnostics"],
            swiftSettings: settings),
        // What it means: the records linked into one graph, narrowed to an audience.
        .target(
            name: "School",
            dependencies: [
                "Records", "Growth", "Markdown", "Lexicon", "Metadata", "Effects", "Bytes", "Diagnostics",
            ],
            swiftSettings: settings),
        // SVG from plain values.
        .target(name: "Charts", dependencies: ["Bytes"], swiftSettings: settings),
        // What people see: routes, views, templates, writing.
        .target(
            name: "Site",
            dependencies: [
                "School", "Records", "Growth", "Charts", "Markdown", "Mustache", "YAML", "Lexicon", "Audit", "Metadata",
                "Effects", "Bytes", "Diagnostics",
            ], swiftSettings: settings),
        // The site while it is written: watched, made anew, served to this computer alone.
        .target(
            name: "Preview",
            dependencies: [
                "Site", "School", "Records", "Growth", "Effects", "Bytes", "Diagnostics", "FlyingFox",
                .product(name: "FlyingSocks", package: "FlyingFox"),
            ], swiftSettings: settings),
        // The command line.
        .executableTarget(
            name: "datawall",
            dependencies: [
                "Preview", "Site", "School", "Records", "Growth", "Effects", "Diagnostics",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], swiftSettings: settings),

        // A school of a few strings, built in memory; the golden sites.
        .target(
            name: "TestSupport", dependencies: ["Site", "School", "Records", "Growth", "Effects", "Diagnostics"],
            path: "Tests/TestSupport", swiftSettings: settings),
        // Random numbers that are the same in each run.
        .target(name: "Seeded", path: "Tests/Seeded", swiftSettings: settings),
        .testTarget(name: "ArchitectureTests", swiftSettings: settings),
        .testTarget(name: "BytesTests", dependencies: ["Bytes"], swiftSettings: settings),
        .testTarget(name: "MetadataTests", dependencies: ["Metadata", "Seeded"], swiftSettings: settings),
        .testTarget(name: "LexiconTests", dependencies: ["Lexicon", "Seeded"], swiftSettings: settings),
        .testTarget(name: "AuditTests", dependencies: ["Audit", "Seeded"], swiftSettings: settings),
        .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: settings),
        .testTarget(name: "GrowthTests", dependencies: ["Growth", "Seeded"], swiftSettings: settings),
        .testTarget(name: "EffectsTests", dependencies: ["Effects"], swiftSettings: settings),
        .testTarget(name: "YAMLTests", dependencies: ["YAML", "Seeded"], swiftSettings: settings),
        .testTarget(name: "MarkdownTests", dependencies: ["Markdown", "Lexicon", "Seeded"], swiftSettings: settings),
        .testTarget(name: "MustacheTests", dependencies: ["Mustache", "Seeded"], swiftSettings: settings),
        .testTarget(name: "ChartsTests", dependencies: ["Charts"], swiftSettings: settings),
        .testTarget(name: "RecordsTests", dependencies: ["Records", "TestSupport", "Seeded"], swiftSettings: settings),
        .testTarget(
            name: "SchoolTests", dependencies: ["School", "Lexicon", "TestSupport", "Seeded"], swiftSettings: settings),
        .testTarget(name: "SiteTests", dependencies: ["Site", "TestSupport", "Seeded"], swiftSettings: settings),
        .testTarget(
            name: "PreviewTests",
            dependencies: [
                "Preview", "Site", "Effects", "TestSupport", "Seeded",
                .product(name: "FlyingSocks", package: "FlyingFox"),
            ], swiftSettings: settings),
        .testTarget(name: "GoldenSiteTests", dependencies: ["Site", "TestSupport"], swiftSettings: settings),
        // Runs the built program as people do.
        .testTarget(name: "CommandLineTests", dependencies: ["TestSupport"], swiftSettings: settings),
    ]
)
