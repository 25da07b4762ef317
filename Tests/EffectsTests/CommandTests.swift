import Effects
import Testing

@Suite("Another program")
struct CommandTests {
    @Test("its output and its exit code come back, however much it says")
    func output() throws {
        let echo = try #require(Command.run(["printf", "%s|", "a b", "$HOME", "'", ""]))
        #expect(echo.status == 0)
        #expect(String(decoding: echo.output, as: UTF8.self) == "a b|$HOME|'||", "no shell has read it")
        let much = try #require(Command.run(["seq", "1", "100000"]))
        #expect(much.output.count == 588_895)
        #expect(Command.run(["sh", "-c", "printf out; printf error >&2; exit 3"])?.status == 3)
        #expect(try #require(Command.run(["sh", "-c", "printf error >&2"])).output.isEmpty)
        #expect(Command.run(["sh", "-c", "kill -9 $$"])?.status == -1)
    }

    @Test("it reads nothing from us")
    func input() throws {
        #expect(try #require(Command.run(["cat"])).output.isEmpty)
    }

    @Test("a program that is not there is nothing")
    func missing() {
        #expect(Command.run(["no-program-has-this-name"])?.status == nil)
        #expect(Command.run([])?.status == nil)
    }
}
