# seamark_embed(TARGET function FILES …): a library with `std::vector<seamark::EmbeddedFile> function()`, every file's
# bytes by its name. What the program prints and imports needs no folder at run time.
function(seamark_embed target function)
  cmake_parse_arguments(EMBED "" "BASE" "FILES" ${ARGN})
  set(output ${CMAKE_CURRENT_BINARY_DIR}/${target}.cpp)
  add_custom_command(
    OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DOUTPUT=${output} -DFUNCTION=${function} -DBASE=${EMBED_BASE} "-DFILES=${EMBED_FILES}"
            -P ${PROJECT_SOURCE_DIR}/cmake/embed_files.cmake
    DEPENDS ${EMBED_FILES} ${PROJECT_SOURCE_DIR}/cmake/embed_files.cmake
    VERBATIM)
  add_library(${target} STATIC ${output})
  target_include_directories(${target} PUBLIC ${PROJECT_SOURCE_DIR}/compiler)
  target_link_libraries(${target} PRIVATE seamark_warnings)
endfunction()
