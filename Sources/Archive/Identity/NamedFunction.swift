internal import FoundationEssentials
internal import GRDB

/// The SQL function `named(names, numbers)`: whether a story's names have one of some numbers.
enum NamedFunction {
  static let function = DatabaseFunction("named", argumentCount: 2, pure: true) { values in
    guard case .blob(let names) = values[0].storage, case .blob(let numbers) = values[1].storage else {
      return false
    }
    return names.withUnsafeBytes { names in
      numbers.withUnsafeBytes { numbers in
        var isNamed = false
        NamingCoding.forEach(in: names) { role, name in
          guard role != .title, !isNamed else { return }
          for offset in stride(from: 0, to: numbers.count - 7, by: 8)
          where numbers.loadUnaligned(fromByteOffset: offset, as: Int64.self) == name {
            isNamed = true
          }
        }
        return isNamed
      }
    }
  }

  /// The numbers as the function takes them.
  static func argument(_ numbers: [Int64]) -> Data {
    numbers.withUnsafeBytes { Data($0) }
  }
}
