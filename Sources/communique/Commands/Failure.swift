import ArgumentParser
import Evaluation
import Extraction
import Foundation
import Screen
import Stories

/// Ends a command with a sentence on standard error and an exit status of `sysexits.h`.
struct Failure: Error {
  /// What happened, where, and what to do.
  var sentence: String
  /// The exit status.
  var status: Int32

  init(_ sentence: String, status: Int32) {
    self.sentence = sentence
    self.status = status
  }

  /// The failure that an error stands for.
  init(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let problem as ReadingProblem: self.init("\(problem)", status: Self.status(of: problem.reason))
    case let error as EvaluationError: self.init("\(error)", status: Self.status(of: error))
    case is ConfigurationError, is OwnTopicsError: self.init("\(error)", status: EX_CONFIG)
    default: self.init("\(error)", status: EX_IOERR)
    }
  }

  private static func status(of error: EvaluationError) -> Int32 {
    switch error {
    case .noFolder, .noAnnotations, .noText: EX_NOINPUT
    case .notUTF8, .line: EX_DATAERR
    case .unreadable: EX_IOERR
    }
  }

  private static func status(of reason: ReadingProblem.Reason) -> Int32 {
    switch reason {
    case .missing, .notAFile, .folder: EX_NOINPUT
    case .denied: EX_NOPERM
    case .empty, .binary, .markup, .format, .notUTF8, .tooLarge: EX_DATAERR
    case .link, .system: EX_IOERR
    }
  }

  /// Runs the work of a command; an error becomes its sentence on standard error and its exit status.
  static func reporting<Result>(_ work: () throws -> Result) throws -> Result {
    do {
      return try work()
    } catch let exit as ExitCode {
      throw exit
    } catch {
      let failure = Failure(error)
      StandardError.write("communique: \(failure.sentence)")
      throw ExitCode(failure.status)
    }
  }
}
