/// A template that was compiled for a type of view. A value: any number of threads may render from it at once.
package struct Template<V: View>: Sendable {
    let program: Program

    /// Appends the view to `output`, in UTF-8. Static text is copied from the template as it is; nothing is
    /// allocated for it but room in `output`.
    package func render(_ view: V, into output: inout [UInt8]) {
        var renderer = Renderer(of: program, for: view)
        renderer.run(into: &output)
    }
}
