#!/usr/bin/env bash
# No command reads the network: neither the program nor what it is linked with asks the system for a connection or for the
# address of a host.
# usage: check_network.sh SEAMARK
set -euo pipefail
readonly calls='connect|getaddrinfo|gethostbyname|gethostbyname_r|getnameinfo|res_query'
broken=0
files=0
while read -r file; do
    # libuuid's is of a Unix socket, to a service on the machine (uuidd); only the sanitizers' build loads it.
    case $file in */libc.so.* | */libuuid.so.*) continue ;; esac
    files=$((files + 1))
    if nm -D --undefined-only "$file" | grep -wE "$calls"; then
        echo "$file asks for a connection"
        broken=1
    fi
done < <(echo "$1"; ldd "$1" | grep -oE '/[^ ]+')
echo "$files files"
((files > 3 && broken == 0))
