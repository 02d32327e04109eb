# What `cmake --install` puts below its prefix: the program, which needs no file at run time, and what is to be read.
include(GNUInstallDirs)
# Graphviz's plug-ins stand in a folder of their own.
set_target_properties(seamark PROPERTIES INSTALL_RPATH_USE_LINK_PATH ON)
install(TARGETS seamark RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES README.md CHANGELOG.md LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY docs/ DESTINATION ${CMAKE_INSTALL_DOCDIR} PATTERN adr EXCLUDE)
