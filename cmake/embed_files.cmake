# Writes OUTPUT, a C++ file whose FUNCTION returns the FILES with their names relative to BASE.
set(text "#include \"base/embedded_file.h\"\n\nnamespace seamark {\nstd::vector<EmbeddedFile> ${FUNCTION}() {\n    return {\n")
foreach(file IN LISTS FILES)
  file(RELATIVE_PATH name ${BASE} ${file})
  file(READ ${file} content HEX)
  string(LENGTH "${content}" digits)
  math(EXPR size "${digits} / 2")
  # Short literals side by side: compilers limit the length of one.
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "\\\\x\\1" content "${content}")
  string(REGEX REPLACE "((\\\\x[0-9a-f][0-9a-f])(\\\\x[0-9a-f][0-9a-f])?(\\\\x[0-9a-f][0-9a-f])?(\\\\x[0-9a-f][0-9a-f])?(\\\\x[0-9a-f][0-9a-f])?(\\\\x[0-9a-f][0-9a-f])?(\\\\x[0-9a-f][0-9a-f])?(\\\\x[0-9a-f][0-9a-f])?(\\\\x[0-9a-f][0-9a-f])?(\\\\x[0-9a-f][0-9a-f])?(\\\\x[0-9a-f][0-9a-f])?(\\\\x[0-9a-f][0-9a-f])?(\\\\x[0-9a-f][0-9a-f])?(\\\\x[0-9a-f][0-9a-f])?(\\\\x[0-9a-f][0-9a-f])?)"
                       "\"\\1\"\n" content "${content}")
  string(APPEND text "        {\"${name}\", std::string_view(\n${content}\"\", ${size})},\n")
endforeach()
string(APPEND text "    };\n}\n}  // namespace seamark\n")
file(WRITE ${OUTPUT} "${text}")
