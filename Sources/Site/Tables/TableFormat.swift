/// How a command prints a table: for people, for spreadsheets, for programs.
package enum TableFormat: String, CaseIterable, Sendable {
    case text, csv, json
}
