/// A view that is part of another one by reference: a page's frame has many fields, and each time that one of them is
/// read only the reference is copied.
package final class Shared<Part: View>: Sendable {
    package let part: Part

    package init(_ part: Part) { self.part = part }
}
