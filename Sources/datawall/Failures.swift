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
    } catch let refusal as FolderRefusal {
        Terminal.complain("\(refusal)")
        throw ExitStatus.commandLineIsWrong
    } catch let reader as UnknownReader {
        Terminal.complain("\(reader)")
        throw ExitStatus.commandLineIsWrong
    } catch let choice as UnknownChoice {
        Terminal.complain("\(choice)")
        throw ExitStatus.commandLineIsWrong
    } catch let change as CodesChanged {
        Terminal.complain("\(change)")
        throw ExitStatus.machineFailed
    } catch let change as LedgerChanged {
        Terminal.complain("\(change)")
        throw ExitStatus.machineFailed
    } catch let refusal as NewRecord.Refusal {
        Terminal.complain("\(refusal)")
        throw ExitStatus.commandLineIsWrong
    }
}
