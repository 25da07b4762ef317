/// A state machine that finds all of many patterns in one pass over a text.
///
/// A. V. Aho and M. J. Corasick, "Efficient string matching: an aid to bibliographic search", Communications of the
/// ACM 18 (1975), 333–340. Reading a symbol is a step down the tree of all patterns or, where no pattern goes on so,
/// back to the longest ending of what was read that begins a pattern: two steps a symbol, however many patterns.
///
/// The states are numbered breadth first, so that the children of each stand side by side, by symbol. A state has
/// one way in, and that symbol is kept with the state.
struct Automaton: Sendable {
    private struct State {
        /// The symbol that leads into it.
        var symbol: Symbol
        /// Its children are the states from here to where the next state's begin.
        var children: UInt32 = 0
        /// The state of the longest ending that begins a pattern.
        var failure: UInt32 = 0
        /// The nearest state, itself or along its failures, where a pattern ends; 0 for none.
        var output: UInt32 = 0
        /// The pattern that ends just here.
        var pattern: Int32 = -1
    }

    /// The root is the first. One more stands at the end, to bound the children of the last.
    private var states = [State(symbol: 0), State(symbol: 0)]
    /// The root's children by symbol, since that is where a text is most of the time; 0 for none.
    private var roots: [UInt32] = []

    /// - Parameter patterns: sorted, none of them empty, none twice. A pattern's number is its place.
    ///
    /// Takes time and memory in proportion to the length of all patterns.
    init(_ patterns: [[Symbol]]) {
        guard !patterns.isEmpty else { return }
        plant(patterns)
        connect()
    }

    /// The tree. The patterns that share a beginning stand side by side, so that a state is a range of them.
    private mutating func plant(_ patterns: [[Symbol]]) {
        var ranges = [patterns.indices]
        states = [State(symbol: 0)]
        var depth = 0
        var level = 0..<1
        while !level.isEmpty {
            for number in level {
                states[number].children = UInt32(states.count)
                var range = ranges[number]
                if let first = range.first, patterns[first].count == depth {
                    states[number].pattern = Int32(first)
                    range = range.dropFirst()
                }
                while let first = range.first {
                    let symbol = patterns[first][depth]
                    let rest = range.drop { patterns[$0][depth] == symbol }
                    states.append(State(symbol: symbol))
                    ranges.append(first..<rest.startIndex)
                    range = rest
                }
            }
            level = level.upperBound..<states.count
            depth += 1
        }
        let end = UInt32(states.count)
        states.append(State(symbol: 0, children: end))
    }

    /// The ways back, of the states near the root first.
    private mutating func connect() {
        roots = Array(repeating: 0, count: Int(states[children(of: 0)].map(\.symbol).max() ?? 0) + 1)
        for child in children(of: 0) { roots[Int(states[child].symbol)] = UInt32(child) }
        for parent in 0..<states.count - 1 {
            for child in children(of: parent) {
                if parent != 0 {
                    states[child].failure = step(from: states[parent].failure, states[child].symbol)
                }
                states[child].output =
                    states[child].pattern >= 0 ? UInt32(child) : states[Int(states[child].failure)].output
            }
        }
    }

    private func children(of state: Int) -> Range<Int> {
        Int(states[state].children)..<Int(states[state + 1].children)
    }

    private func step(from start: UInt32, _ symbol: Symbol) -> UInt32 {
        states.withUnsafeBufferPointer { states in
            roots.withUnsafeBufferPointer { roots in Self.step(from: start, symbol, states, roots) }
        }
    }

    @inline(__always)
    private static func step(
        from start: UInt32, _ symbol: Symbol, _ states: UnsafeBufferPointer<State>,
        _ roots: UnsafeBufferPointer<UInt32>
    ) -> UInt32 {
        var state = Int(start)
        while state != 0 {
            for child in Int(states[state].children)..<Int(states[state + 1].children)
            where states[child].symbol == symbol {
                return UInt32(child)
            }
            state = Int(states[state].failure)
        }
        return symbol < roots.count ? roots[Int(symbol)] : 0
    }

    /// Calls `found` with each pattern and the place of its last symbol, in the order of the places.
    func scan(_ symbols: some Sequence<Symbol>, found: (_ pattern: Int, _ last: Int) -> Void) {
        states.withUnsafeBufferPointer { states in
            roots.withUnsafeBufferPointer { roots in
                var state: UInt32 = 0
                var place = 0
                for symbol in symbols {
                    state = Self.step(from: state, symbol, states, roots)
                    var output = states[Int(state)].output
                    while output != 0 {
                        found(Int(states[Int(output)].pattern), place)
                        output = states[Int(states[Int(output)].failure)].output
                    }
                    place += 1
                }
            }
        }
    }
}
