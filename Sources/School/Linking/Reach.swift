import Records

/// Who may see a thing, at the widest: all whom each of its limits lets through, and always the staff.
///
/// A limit is a circle and whose circle it is: "the class" of one student is another one than that of the next. Reaches
/// are a lattice of which only the way down is needed: `met(with:)` takes the limits of both, so it never lets in
/// anyone whom one of the two keeps out; it does not matter in which order, or how often.
package struct Reach: Hashable, Sendable {
    /// Whose circle a limit is.
    package enum Holder: Hashable, Sendable {
        /// `room` is the student's class; nil when the student says none.
        case student(String, room: String?)
        case room(String)
        case school
    }

    /// How wide a thing is, by whose circle it is. What is for everyone is no limit, so it is not here: two reaches
    /// that are equal let the same people in.
    package private(set) var limits: [Holder: Circle]
    /// The students that it shows or who made it. A family's own site holds nothing of another child, however wide.
    package private(set) var children: Set<String>

    /// No limit at all.
    package static let everyone = Reach(limits: [:], children: [])

    private init(limits: [Holder: Circle], children: Set<String>) {
        self.limits = limits
        self.children = children
    }

    /// One limit. A student's is on what shows that student.
    package init(_ circle: Circle, of holder: Holder) {
        limits = circle == .public ? [:] : [holder: circle]
        if case .student(let id, _) = holder { children = [id] } else { children = [] }
    }

    /// Whom both let in. O(limits).
    package func met(with other: Reach) -> Reach {
        Reach(limits: limits.merging(other.limits, uniquingKeysWith: min), children: children.union(other.children))
    }

    /// The reach of what is about a thing: no wider than that thing. Words on another child's work are not that
    /// child's, but what is nobody's becomes that child's with it. O(limits).
    package func narrowed(by subject: Reach) -> Reach {
        Reach(
            limits: limits.merging(subject.limits, uniquingKeysWith: min),
            children: children.isEmpty ? subject.children : children)
    }

    /// The narrowest circle of all limits, whosever it is.
    package var circle: Circle { limits.values.min() ?? .public }

    /// Whether readers may see it. O(limits).
    /// - Parameter room: the class of the child whose family these readers are; of no use for others.
    package func reaches(_ readership: Readership, childIn room: String?) -> Bool {
        switch readership {
        case .staff: true
        case .public: limits.isEmpty
        case .school: limits.values.allSatisfy { $0 >= .school }
        case .classRoom(let id): limits.allSatisfy { $0.value >= .school || ($0.value == .class && $0.key.isIn(id)) }
        case .family(let child):
            children.isSubset(of: [child])
                && limits.allSatisfy { holder, circle in
                    if case .room(let id) = holder {
                        circle >= .school || (circle == .class && id == room)
                    } else {
                        circle >= .family
                    }
                }
        }
    }
}

extension Reach.Holder {
    /// Whether the circle "class" of this holder is a class, or holds it.
    fileprivate func isIn(_ id: String) -> Bool {
        switch self {
        case .student(_, let room): room == id
        case .room(let room): room == id
        case .school: true
        }
    }
}
