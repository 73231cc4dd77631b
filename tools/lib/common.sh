# What the project's own commands share: steps that are quiet when they go well, packages, builds.
# Sourced by tools/quickstart, tools/test and tools/check; not a program.

repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
log=$repository/build/$(basename "$0").log
mkdir -p "$repository/build"
: >"$log"

on_terminal() { [ -t 1 ]; }

say() { printf '%s\n' "$*"; }

# One clear line, and where the rest can be read.
fail() {
  printf '%s: %s\n' "$(basename "$0")" "$1" >&2
  [ -s "$log" ] && printf '%s: the last lines of %s:\n%s\n' "$(basename "$0")" "$log" \
    "$(tail -n 15 "$log")" >&2
  exit 1
}

# step TEXT COMMAND...: runs the command with its output in the log.
step() {
  local text=$1 start=$SECONDS
  shift
  on_terminal && printf '  %s ...' "$text"
  printf '\n== %s: %s\n' "$text" "$*" >>"$log"
  "$@" >>"$log" 2>&1 </dev/null || { on_terminal && echo; fail "$text: failed"; }
  on_terminal && printf '\r\033[K'
  printf '  %s (%d s)\n' "$text" $((SECONDS - start))
}

# The same for a build: shows how far it is.
build_step() {
  local text=$1 start=$SECONDS status
  shift
  printf '\n== %s: %s\n' "$text" "$*" >>"$log"
  if on_terminal; then
    NINJA_STATUS='[%f/%t] ' "$@" 2>&1 </dev/null | tee -a "$log" |
      while IFS= read -r line; do
        case $line in '['*/*']'*) printf '\r\033[K  %s %s' "$text" "${line%%]*}]" ;; esac
      done
    status=${PIPESTATUS[0]}
    printf '\r\033[K'
  else
    "$@" >>"$log" 2>&1 </dev/null
    status=$?
  fi
  [ "$status" -eq 0 ] || fail "$text: failed"
  printf '  %s (%d s)\n' "$text" $((SECONDS - start))
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    echo "packages are missing and neither root nor sudo is at hand; install: $missing_packages"
    return 1
  fi
}

install_missing() {
  export DEBIAN_FRONTEND=noninteractive
  as_root apt-get update -q &&
    as_root apt-get install -q -y --no-install-recommends $missing_packages
}

# need_packages NAME...: installs those of Debian's packages that are not there.
need_packages() {
  command -v dpkg-query >/dev/null || fail "this is not Debian or Ubuntu; install by hand: $*"
  missing_packages=
  local name
  for name in "$@"; do
    dpkg-query -W -f '${Status}' "$name" 2>/dev/null | grep -q 'install ok installed' ||
      missing_packages="$missing_packages $name"
  done
  [ -z "$missing_packages" ] || step "installing packages:$missing_packages" install_missing
}

build_packages="g++ cmake ninja-build pkg-config libxapian-dev libicu-dev libcpp-httplib-dev
  rapidjson-dev libcli11-dev libzstd-dev libssl-dev zlib1g-dev
  libxml2-dev libzip-dev libseccomp-dev libgsf-1-dev libleptonica-dev"

# Programs the readers of office files start.
reader_packages="catdoc poppler-utils tesseract-ocr tesseract-ocr-vie"

# Compilations are remembered between runs where ccache is installed.
compiler_launcher() {
  command -v ccache >/dev/null && printf -- '-DCMAKE_CXX_COMPILER_LAUNCHER=ccache'
}
