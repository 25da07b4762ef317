// Built by terms.py together with Sources/Lexicon. Reads a file of spellings, one a line as `term<TAB>text`, and a text
// whose paragraphs are apart by empty lines; finds the ones in the other several times and prints the fastest.

import FoundationEssentials

@main
struct TermBenchmark {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 4, let runs = Int(arguments[3]) else { return print("terms SPELLINGS TEXT RUNS") }
        let lines = try String(decoding: Data(contentsOf: URL(filePath: arguments[1])), as: UTF8.self).split(
            separator: "\n")
        let spellings = lines.compactMap { line -> Spelling? in
            let parts = line.split(separator: "\t")
            return parts.count == 2 ? Int(parts[0]).map { Spelling(String(parts[1]), term: $0, origin: .title) } : nil
        }
        let text = try String(decoding: Data(contentsOf: URL(filePath: arguments[2])), as: UTF8.self)
        let paragraphs = text.split(separator: "\n\n").map { Array($0.utf8) }
        let megabytes = Double(paragraphs.reduce(0) { $0 + $1.count }) / 1_000_000

        var makes: [Double] = []
        var finds: [Double] = []
        var hits = 0
        for _ in 0..<runs {
            var finder = TermFinder([])
            makes.append(milliseconds { finder = TermFinder(spellings) })
            hits = 0
            finds.append(
                milliseconds {
                    for paragraph in paragraphs { hits += finder.matches(in: paragraph, language: "en").count }
                })
        }
        print(spellings.count, hits, makes.min() ?? 0, (finds.min() ?? 0) / megabytes, separator: "\t")
    }

    static func milliseconds(_ work: () -> Void) -> Double {
        ContinuousClock().measure(work) / .milliseconds(1)
    }
}
