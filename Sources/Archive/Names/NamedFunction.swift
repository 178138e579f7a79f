internal import FoundationEssentials
internal import GRDB

/// The SQL function `named(names, parts, numbers)`: whether a story's names have one of many in some parts.
///
/// It is for terms that fit more names than the full-text index can be asked for at once.
enum NamedFunction {
  static let function = DatabaseFunction("named", argumentCount: 3, pure: true) { values in
    guard case .blob(let names) = values[0].storage, case .blob(let parts) = values[1].storage,
      case .blob(let numbers) = values[2].storage
    else { return false }
    return names.withUnsafeBytes { names in
      numbers.withUnsafeBytes { numbers in
        var (isNamed, isOfficial) = (false, false)
        NamingCoding.forEach(in: names) { role, name in
          if role.isBearer { isOfficial = role.isOfficial }
          let part = NamingKey.part(of: role, isOfficial: isOfficial)
          guard !isNamed, role != .flag, parts.contains(part.rawValue), name >> 3 < numbers.count else {
            return
          }
          isNamed = numbers[Int(name >> 3)] & 1 << UInt8(name & 7) != 0
        }
        return isNamed
      }
    }
  }

  /// Numbers as the function takes them: a bit for each up to the greatest.
  static func argument(_ numbers: some Sequence<Int64>) -> Data {
    var bits: [UInt8] = []
    for number in numbers where number >= 0 && number < limit {
      let place = Int(number >> 3)
      if place >= bits.count { bits.append(contentsOf: repeatElement(0, count: place + 1 - bits.count)) }
      bits[place] |= 1 << UInt8(number & 7)
    }
    return Data(bits)
  }

  /// No collection has as many names.
  private static let limit: Int64 = 1 << 28
}

/// The SQL function `keys(names)`: the words that stand for a story's names in the full-text index.
enum KeysFunction {
  static let function = DatabaseFunction("keys", argumentCount: 1, pure: true) { values in
    guard case .blob(let names) = values[0].storage else { return "" }
    return names.withUnsafeBytes { NamingKey.words(of: $0) }
  }
}
