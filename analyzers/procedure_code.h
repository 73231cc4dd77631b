// ProcedureCode: 1.001193 and the forms people and portals write it in.
//
//   parse_procedure_code("TTHC-1001193")->base                  -> "1.001193"
//   parse_procedure_code("1.001193.000.00.00.h61")->agency_id   -> "H61"
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tracuu::analyzers {

struct ProcedureCode {
  std::string base;       // ^[1-9]\.[0-9]{6}$
  std::string instance;   // 1.001193.000.00.00.H61; empty if only the base was given
  std::string agency_id;  // H61; empty if only the base was given
};

// The whole text must be one code (surrounding blanks are allowed); nullopt otherwise.
std::optional<ProcedureCode> parse_procedure_code(std::string_view text);

}  // namespace tracuu::analyzers
