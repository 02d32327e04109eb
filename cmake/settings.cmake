# What every target shares: the language, warnings, sanitizers, the compiler cache.
option(SEAMARK_TESTS "Build the tests" OFF)
option(SEAMARK_BENCH "Build the benchmarks" OFF)
option(SEAMARK_FUZZ "Build the fuzz targets (clang)" OFF)
set(SEAMARK_SANITIZE "" CACHE STRING "A list for -fsanitize")

set(CMAKE_CXX_STANDARD 17)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
# Programs stand at the top of the build folder: build/release/seamark.
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR})

# Messages are formatted in every folder; every other library belongs to one (tests/tools/check_includes.sh).
find_package(fmt REQUIRED)

find_program(SEAMARK_CCACHE ccache)
if(SEAMARK_CCACHE)
  # The cache lives in the build folder, so a clean checkout starts from nothing and a second build is quick.
  set(CMAKE_CXX_COMPILER_LAUNCHER
      ${CMAKE_COMMAND} -E env CCACHE_DIR=${PROJECT_SOURCE_DIR}/build/ccache CCACHE_BASEDIR=${PROJECT_SOURCE_DIR}
      CCACHE_NOHASHDIR=1 CCACHE_DEPEND=1 ${SEAMARK_CCACHE})
endif()

if(SEAMARK_SANITIZE)
  add_compile_options(-fsanitize=${SEAMARK_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${SEAMARK_SANITIZE})
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # With the sanitizers' code between, g++ 12 takes members of its own library to be read before they are set.
    add_compile_options(-Wno-maybe-uninitialized)
  endif()
endif()

add_library(seamark_warnings INTERFACE)
target_compile_options(seamark_warnings INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor
                                                  -Wold-style-cast -Wswitch-enum -Werror)

# seamark_library(NAME SOURCES a.cpp … LINKS target …): one folder, one static library.
# Headers are included from the folder above, as "<folder>/<file>.h".
function(seamark_library name)
  cmake_parse_arguments(LIBRARY "" "" "SOURCES;LINKS" ${ARGN})
  add_library(seamark_${name} STATIC ${LIBRARY_SOURCES})
  target_include_directories(seamark_${name} PUBLIC ${PROJECT_SOURCE_DIR}/compiler ${PROJECT_SOURCE_DIR}/backends)
  target_link_libraries(seamark_${name} PUBLIC ${LIBRARY_LINKS} PRIVATE seamark_warnings)
endfunction()
