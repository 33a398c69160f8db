#!/usr/bin/env bash
# Runs the unit tests of tests/Unit in nanoCLR, the virtual device of .NET nanoFramework, instead of on .NET.
#
#   tools/nanoclr-test.sh               all of them
#   tools/nanoclr-test.sh Wire Storage  the projects of these names
#   tools/nanoclr-test.sh --help
#
# It needs the .NET tool "nanoclr" (dotnet tool install --global nanoclr) and a package source with nanoFramework's packages.
# The last line is "N passed, N failed, N skipped". Exit code: 0 all passed, 1 some failed or did not run, 2 something is missing.
#
# Environment:
#   NANOCLR           the command of the virtual device (default: nanoclr)
#   NANOCLR_TIMEOUT   seconds that the tests of one project may take (default: 600)
#   NUGET_PACKAGES    folder of NuGet's packages (default: ~/.nuget/packages)
set -u -o pipefail
cd "$(dirname "$0")/.." || exit 1

case "${1:-}" in
    --help | -h)
        sed -n '2,/^set/p' "$0" | sed -n 's/^# \{0,1\}//p'
        exit 0
        ;;
esac

missing() {
    printf '%s\n' "$*" >&2
    exit 2
}

nanoclr="${NANOCLR:-nanoclr}"
packages="${NUGET_PACKAGES:-$HOME/.nuget/packages}"
command -v dotnet > /dev/null || missing "The .NET 10 SDK is missing: install it from https://dot.net."
command -v "$nanoclr" > /dev/null ||
    missing "There is no $nanoclr: install it with 'dotnet tool install --global nanoclr', or name another one in NANOCLR."

projects=("$@")
if [ ${#projects[@]} -eq 0 ]; then
    # What imports Unit.props has tests; the rest is what they share.
    for project in $(grep -l 'Unit\.props' tests/Unit/*/*.csproj); do
        projects+=("$(basename "$(dirname "$project")")")
    done
fi

version=$(sed -n "s/.*Include=\"nanoFramework.TestFramework\" Version=\"\([^\"]*\)\".*/\1/p" Directory.Packages.props | head -1)
launcher="$packages/nanoframework.testframework/$version/lib/nanoFramework.UnitTestLauncher.pe"
passed=0 failed=0 skipped=0
for project in "${projects[@]}"; do
    printf '\n== %s\n' "$project"
    [ -d "tests/Unit/$project" ] || missing "There is no tests/Unit/$project."
    dotnet build "tests/Unit/$project" -p:NanoPackages=true --configuration Release --verbosity quiet -nologo ||
        missing "tests/Unit/$project cannot be built with nanoFramework's packages; see the errors above."
    [ -f "$launcher" ] || missing "The test framework's package has no $launcher."
    output="tests/Unit/$project/bin/packages/Release/netnano1.0"
    log=$(mktemp)
    timeout "${NANOCLR_TIMEOUT:-600}" "$nanoclr" run --assemblies "$output"/*.pe "$launcher" > "$log" 2>&1
    grep -E '^Test (failed|skipped),' "$log"
    count() { grep -c "^Test $1," "$log"; }
    ran=$(($(count passed) + $(count failed)))
    if [ "$ran" -eq 0 ]; then
        # Nothing that ran is no success, whatever the exit code.
        tail -20 "$log"
        failed=$((failed + 1))
    fi
    passed=$((passed + $(count passed)))
    failed=$((failed + $(count failed)))
    skipped=$((skipped + $(count skipped)))
    rm -f "$log"
done

printf '%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
[ "$failed" -eq 0 ]
