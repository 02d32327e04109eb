// The words of the language that stand for a closed choice.
#pragma once

namespace seamark::syntax {

enum class Role { Customer, Agent, Human, System };
enum class LineKind { Interaction, Visibility, Internal };
enum class Scalar { Text, Id, Int, Number, Bool, Timestamp, Date, Duration, Uri, Email, Json };

}  // namespace seamark::syntax
