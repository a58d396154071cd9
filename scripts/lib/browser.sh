# Finds or installs the browser and the fonts that the browser tests need. Sourced by scripts/check.

# Sets WENSOU_CHROMIUM to a Chromium or Chrome, if there is one.
locate_browser() {
  local name
  for name in "${WENSOU_CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable \
    "/Applications/Chromium.app/Contents/MacOS/Chromium" \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
    if [ -n "$name" ] && command -v "$name" >/dev/null 2>&1; then
      WENSOU_CHROMIUM=$(command -v "$name")
      export WENSOU_CHROMIUM
      return 0
    fi
  done
  return 1
}

has_cjk_font() {
  # macOS has CJK fonts and no fc-list
  ! command -v fc-list >/dev/null 2>&1 && [ "$(uname)" = Darwin ] || [ -n "$(fc-list :lang=zh 2>/dev/null)" ]
}

# Runs a command as root, if that needs no password.
as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  else
    sudo -n "$@"
  fi
}

install_packages() {
  command -v apt-get >/dev/null 2>&1 || return 1
  [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null || return 1
  echo "installing $*" >&2
  as_root apt-get update -qq >&2 && as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq \
    --no-install-recommends "$@" >/dev/null
}

# Sets WENSOU_CHROMIUM, installing the browser and fonts where that is possible; else says what to install and ends.
find_browser() {
  local missing=()
  locate_browser || missing+=(chromium)
  has_cjk_font || missing+=(fontconfig fonts-noto-cjk)
  if [ ${#missing[@]} -gt 0 ] && ! { install_packages "${missing[@]}" && locate_browser && has_cjk_font; }; then
    cat >&2 <<MESSAGE
The browser tests need Chromium and a Chinese font; missing here: ${missing[*]}
  Debian, Ubuntu   sudo apt-get install chromium fonts-noto-cjk
  Fedora           sudo dnf install chromium google-noto-sans-cjk-fonts
  macOS            brew install --cask chromium
A browser in another place is named by WENSOU_CHROMIUM.
MESSAGE
    exit 1
  fi
}
