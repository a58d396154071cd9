# What benches make once and use again. Sourced by them.

# Has COMMAND, which is given a name last, make what is then called so, whole or not at all: once FOLDER COMMAND...
once() {
  local made=$1
  shift
  if [ ! -d "$made" ]; then
    rm -rf "$made.next"
    "$@" "$made.next" >&2 || return
    mv "$made.next" "$made"
  fi
}
