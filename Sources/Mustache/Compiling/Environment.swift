/// What fills the blocks of the templates around a place. Equal environments have equal numbers, so
/// that a number can be part of a routine's key.
struct Environments {
    /// The content of a block, and the environment of the place where it was written.
    struct Filling: Hashable {
        let template: String
        let block: Int
        let environment: Int
    }

    private var all: [[String: Filling]] = [[:]]
    private var numbers: [[String: Filling]: Int] = [[:]: 0]

    /// The environment of a template that nothing fills.
    static let empty = 0

    func filling(of name: String, in environment: Int) -> Filling? { all[environment][name] }

    /// `environment` with more blocks filled. What is filled already stays so: the outermost template has
    /// the last word.
    mutating func extend(_ environment: Int, by fillings: [(name: String, filling: Filling)]) -> Int {
        var blocks = all[environment]
        for (name, filling) in fillings where blocks[name] == nil { blocks[name] = filling }
        if let number = numbers[blocks] { return number }
        all.append(blocks)
        numbers[blocks] = all.count - 1
        return all.count - 1
    }
}
