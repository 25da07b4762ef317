/// A field whose value is one of a few words, as `set-by: student`.
package protocol Choice: RawRepresentable<String>, CaseIterable, Sendable, Hashable {}

extension Choice {
    package static var words: [String] { allCases.map(\.rawValue) }
}
