import ArgumentParser
import Effects
import Records
import Site

/// Runs a command's work and turns what it throws into words on the error output and an exit code.
func explainingFailures(_ work: () async throws -> Void) async throws {
    do {
        try await work()
    } catch let code as ExitCode {
        throw code
    } catch let fault as DiskFault {
        Terminal.complain("\(fault)")
        // A content folder that isn't there is a slip in the command line, not a failing machine.
        let isMissing = fault.code == .noSuchFileOrDirectory && fault.action == .read
        throw isMissing ? ExitStatus.commandLineIsWrong : ExitStatus.machineFailed
    } catch let refusal
        where refusal is FolderRefusal || refusal is UnknownChoice || refusal is NewRecord.Refusal
        || refusal is CodesMissing
    {
        Terminal.complain("\(refusal)")
        throw ExitStatus.commandLineIsWrong
    } catch let change as PrivateFileChanged {
        Terminal.complain("\(change)")
        throw ExitStatus.machineFailed
    }
}
