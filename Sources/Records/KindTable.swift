/// Every kind of record. A new kind adds its line here and its file in `Kinds/`.
package enum KindTable {
    package static let all: [any RecordKind.Type] = [
        ClassRoom.self, Student.self,
        Goal.self, Reflection.self, Evidence.self, Feedback.self,
        Standard.self, Assessment.self, Rubric.self, LexiconTerm.self, Wall.self, Page.self,
    ]

    package static func kind(named name: KindName) -> (any RecordKind.Type)? {
        all.first { $0.definition.name == name }
    }
}
