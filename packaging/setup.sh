#!/bin/bash
# Everything on a bare Debian 12, as root or with sudo: packages, build, example, tests.
set -eu

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=$root/build
jobs=$(nproc)

build_packages=(
    build-essential ccache cmake g++ graphviz libcli11-dev libdnnl-dev libeigen3-dev libgl-dev
    libgl1-mesa-dev libhdf5-dev libjpeg-dev libopenblas-openmp-dev libpng-dev libqt6opengl6-dev
    libyaml-cpp-dev libzip-dev ninja-build nlohmann-json3-dev pkg-config qt6-base-dev
    qt6-charts-dev qt6-l10n-tools qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools
    qt6-translations-l10n zlib1g-dev
)
test_packages=(clang-format fonts-dejavu-core fonts-noto-cjk xauth xvfb)
runner=()

usage()
{
    cat <<'END'
Usage: packaging/setup.sh COMMAND

  run       install what is missing, build, open the window (the default); where there is no
            display, train the digits example on the command line
  test      the same without the window, then build and run all tests (again without a change:
            test --again)
  build     install what is missing and build the programs
  screenshots
            write pictures of all panels to build/screenshots
  sanitize  tests under the address, undefined behaviour and thread sanitizers
  bench     build and run the benchmark; further arguments go to it: names of what to measure
            (bench first, bench ops, bench lstm transformer), --rounds N before them
  window-bench
            measure the window against its limits; further arguments go to the program
  clean     delete the build folder
END
}

fail()
{
    echo "setup.sh: $*" >&2
    exit 1
}

say() { printf '\n== %s\n' "$*"; }

as_root()
{
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        fail "installing packages needs root or sudo; please install: ${missing[*]}"
    fi
}

install_packages()
{
    command -v dpkg-query >/dev/null || fail "this script expects Debian 12, dpkg was not found"
    missing=()
    local installed package
    installed=$(LC_ALL=C dpkg-query -W -f '${Package} ${db:Status-Status}\n' "$@" 2>/dev/null) ||
        true
    for package in "$@"; do
        grep -qxF "$package installed" <<<"$installed" || missing+=("$package")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    say "Installing ${missing[*]}"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -q update
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -q install -y --no-install-recommends \
        "${missing[@]}"
}

# configure PRESET: once; CMake itself notices later changes.
configure()
{
    [ -f "$build/$1/build.ninja" ] || (cd "$root" && cmake --preset "$1")
}

# make_targets PRESET TARGET...
make_targets()
{
    local preset=$1
    shift
    configure "$preset"
    say "Building $* ($preset)"
    cmake --build "$build/$preset" --parallel "$jobs" --target "$@"
}

build_programs()
{
    install_packages "${build_packages[@]}"
    make_targets release netwright-cli netwright
}

run_window()
{
    say "Netwright"
    exec "$build/release/netwright" "$@"
}

# In a screen of memory, so that nobody needs a display.
screenshots()
{
    install_packages "${build_packages[@]}" "${test_packages[@]}"
    make_targets release netwright_screenshots
    rm -rf "$build/screenshots"
    QT_QPA_PLATFORM=xcb xvfb-run -a -s '-screen 0 1920x1080x24' \
        "$build/release/netwright_screenshots" "$build/screenshots" "$@"
}

run_example()
{
    local cli=$build/release/netwright-cli folder=$build/digits
    mkdir -p "$folder"
    rm -f "$folder/digits.netwright"
    say "The digits example"
    "$cli" new digits "$folder/digits.netwright"
    "$cli" summary "$folder/digits.netwright"
    "$cli" train "$folder/digits.netwright" --output "$folder"
    say "Accuracy on data that the network has not seen"
    "$cli" evaluate "$folder/digits.netwright" --model "$folder/model.keras"
    say "Files"
    find "$folder" -type f
}

# What the tests' result depends on: sources, programs, and whether the data folder is there.
fingerprint()
{
    {
        find "$root" -path "$build" -prune -o -path "$root/.git" -prune -o -type f \
            -printf '%P %s %T@\n'
        find "$build/$1/netwright-cli" "$build/$1/tests" -maxdepth 1 -type f -perm -u+x \
            -printf '%p %s %T@\n'
        [ -d "$root/../shared" ] && echo shared
    } | LC_ALL=C sort | sha256sum
}

# check PRESET CTEST-ARGUMENTS...: runs the tests unless exactly this passed already.
check()
{
    local preset=$1 passed=$build/$1/tests.passed
    shift
    if [ "$again" = no ] && [ -f "$passed" ] && [ "$(cat "$passed")" = "$(fingerprint "$preset")" ]
    then
        say "Tests ($preset): all passed before, and nothing has changed since"
        return 0
    fi
    say "Tests ($preset)"
    rm -f "$passed"
    "${runner[@]}" ctest --test-dir "$build/$preset" --output-on-failure --no-tests=error \
        --parallel "$jobs" "$@"
    fingerprint "$preset" >"$passed"
}

run_tests()
{
    make_targets release all
    check release
}

sanitize()
{
    install_packages "${build_packages[@]}"
    make_targets asan netwright-cli engine_tests cli_tests
    export UBSAN_OPTIONS=print_stacktrace=1
    export LSAN_OPTIONS="suppressions='$root/tests/support/leaks.txt':print_suppressions=0"
    check asan -L 'engine|cli'

    make_targets tsan test_engine_trainers test_engine_callbacks test_app_training
    export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 \
        TSAN_OPTIONS="halt_on_error=1:suppressions='$root/tests/support/races.txt'"
    # Newer kernels spread addresses too widely for the thread sanitizer of g++ 12.
    ! setarch -R true 2>/dev/null || runner=(setarch -R)
    check tsan -L 'trainers|callbacks|training'
}

bench()
{
    build_programs
    make_targets release netwright_bench
    "$build/release/netwright_bench" "$@"
}

window_bench()
{
    install_packages "${build_packages[@]}" "${test_packages[@]}"
    make_targets release netwright_window_bench
    QT_QPA_PLATFORM=xcb xvfb-run -a -s '-screen 0 1920x1080x24' \
        "$build/release/netwright_window_bench" "$@"
}

command=${1:-run}
[ $# -eq 0 ] || shift
again=no
if [ "${1:-}" = --again ]; then
    again=yes
    shift
fi
case $command in
    run)
        build_programs
        if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
            run_window "$@"
        else
            run_example
        fi
        ;;
    screenshots) screenshots "$@" ;;
    test)
        install_packages "${build_packages[@]}" "${test_packages[@]}"
        build_programs
        run_example
        run_tests
        ;;
    build) build_programs ;;
    sanitize) sanitize ;;
    bench) bench "$@" ;;
    window-bench) window_bench "$@" ;;
    clean) rm -rf "$build" ;;
    -h | --help | help) usage ;;
    *)
        usage >&2
        exit 2
        ;;
esac
