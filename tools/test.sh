#!/usr/bin/env bash
# Builds everything, checks the format, runs every test and prints "N passed, N failed, N skipped" as its last line.
#
#   tools/test.sh              all of it
#   tools/test.sh --no-format  without the format check, for a quicker turn while working
#   tools/test.sh --help
#
# Environment:
#   NANOCWMP_SHARED        folder with the CWMP schemas and lists that some tests compare with (default: ../shared);
#                          without it those tests say what they left out
#   NANOCWMP_SWEEP         multiplies the cases of the power-cut sweeps (default: 1)
#   NANOCWMP_FUZZ          damaged messages for each parser of tests/Host/Fuzz (default: some thousands; 1000000 takes some
#                          minutes)
#   NANOCWMP_NO_INSTALL=1  installs nothing
set -u -o pipefail
cd "$(dirname "$0")/.." || exit 1

case "${1:-}" in
    --help | -h)
        sed -n '2,/^set/p' "$0" | sed -n 's/^# \{0,1\}//p'
        exit 0
        ;;
esac

step() { printf '\n== %s\n' "$*"; }
fail() {
    printf '%s\n' "$*" >&2
    printf '0 passed, 1 failed, 0 skipped\n'
    exit 1
}

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
export NANOCWMP_SHARED="${NANOCWMP_SHARED:-$PWD/../shared}"
results="$PWD/artifacts/test-results"
rm -rf "$results"
mkdir -p "$results"

command -v dotnet > /dev/null || fail "The .NET 10 SDK is missing: install it from https://dot.net and run this again."

# What the tests use besides .NET: Debian packages, each with the command that tells whether it is there.
missing=()
while read -r package executable; do
    command -v "$executable" > /dev/null || missing+=("$package")
done << 'PACKAGES'
chromium chromium
conntrack conntrack
coturn turnserver
dnsmasq-base dnsmasq
iproute2 ip
nftables nft
nginx nginx
openssl openssl
prosody prosody
PACKAGES
if [ ${#missing[@]} -gt 0 ]; then
    if [ "${NANOCWMP_NO_INSTALL:-}" != 1 ] && [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null; then
        step "install ${missing[*]}"
        apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" > /dev/null ||
            echo "Not installed: ${missing[*]}. The tests that need them will say so."
    else
        echo "Missing Debian packages: ${missing[*]}. The tests that need them will be skipped; install them to run all."
    fi
fi
[ -d "$NANOCWMP_SHARED" ] || echo "No folder $NANOCWMP_SHARED: comparisons with the CWMP schemas and lists are left out."

step build
dotnet build NanoCwmp.sln --verbosity quiet || fail "The build failed."

if [ "${1:-}" != --no-format ]; then
    step "format check"
    dotnet format NanoCwmp.sln --verify-no-changes --no-restore ||
        fail "The format check failed: run 'dotnet format NanoCwmp.sln' and look at what it changes."
fi

step test
dotnet test NanoCwmp.sln --no-build --logger 'console;verbosity=minimal' --logger trx --results-directory "$results"
status=$?

# The counts come from the result files, one for each project.
passed=0 failed=0 skipped=0
for file in "$results"/*.trx; do
    [ -f "$file" ] || continue
    counters=$(grep -o '<Counters [^>]*' "$file")
    count() { sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p" <<< "$counters"; }
    passed=$((passed + $(count passed)))
    failed=$((failed + $(count failed) + $(count error) + $(count timeout) + $(count aborted)))
    skipped=$((skipped + $(count total) - $(count executed)))
    # Nothing is skipped silently: the name and the reason of each.
    awk '
        /<UnitTestResult / && /outcome="NotExecuted"/ { inside = 1; match($0, /testName="[^"]*"/); print "skipped: " substr($0, RSTART + 10, RLENGTH - 11) }
        inside && /<Message>/ { gsub(/.*<Message>|<\/Message>.*/, ""); print "         " $0 }
        /<\/UnitTestResult>/ { inside = 0 }
    ' "$file"
done

if [ $((passed + failed)) -eq 0 ]; then
    fail "No test has run."
fi
if [ $status -ne 0 ] && [ $failed -eq 0 ]; then
    # A project that could not even start counts as a failure.
    failed=1
fi

printf '%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
[ $failed -eq 0 ]
