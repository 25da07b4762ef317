/// Where each student is with each standard: a row for each standard, a column for each code, the state by its shape
/// and its tint. More than sixteen columns are drawn in blocks below each other.
package struct StandardsMatrix: Chart {
    package enum State: Int, CaseIterable, Sendable {
        case notYetAssessed, beginning, developing, secure, extending, needsRefresh
    }

    package struct Row: Sendable {
        /// A short one; of long ones three lines are shown.
        package let label: String
        /// In the order of the codes. Those that are missing are not yet assessed.
        package let states: [State]

        package init(label: String, states: [State]) {
            self.label = label
            self.states = states
        }
    }

    package let words: ChartWords
    /// In the order of codes.
    package let codes: [String]
    package let rows: [Row]
    /// What a state is called. Those without a name aren't in the key.
    package let names: [State: String]

    package init(words: ChartWords, codes: [String], rows: [Row], names: [State: String]) {
        self.words = words
        self.codes = codes
        self.rows = rows
        self.names = names
    }
}

extension StandardsMatrix.State {
    /// Colours the place; nil leaves it as paper.
    var tint: String? {
        switch self {
        case .notYetAssessed: nil
        case .beginning: "chart-band-1"
        case .developing: "chart-band-2"
        case .secure: "chart-band-3"
        case .extending: "chart-band-4"
        case .needsRefresh: "chart-state-refresh"
        }
    }

    /// Colours the shape: ink, or paper on the deepest tint.
    var ink: String { self == .extending ? "chart-mark chart-mark-light" : "chart-mark" }

    /// The shape around a place that was moved to, about ten units wide: the shapes of bands, a dash for what nobody
    /// looked at yet, and an arrow that comes round for what wants another look.
    var shape: String {
        switch self {
        case .notYetAssessed: "m-2.5 0h5"
        case .beginning: "m-4.3 0a4.3 4.3 0 1 0 8.6 0 4.3 4.3 0 1 0-8.6 0"
        case .developing: "m0-5l5 9h-10z"
        case .secure: "m-4-4h8v8h-8z"
        case .extending: "m0-5.8l1.5 3.8 4.1.2-3.2 2.6 1.1 4-3.5-2.3-3.5 2.3 1.1-4-3.2-2.6 4.1-.2z"
        case .needsRefresh: "m4.1-1.6a4.4 4.4 0 1 0 .2 2.6m-.2-5.8v3.2h-3.2"
        }
    }
}
