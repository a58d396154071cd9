# Finds a JDK and builds the program when its sources changed. Sourced by every script; needs only bash and the tools
# of any Linux or macOS.

WENSOU_HOME=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
JAVA_LEAST=21

# The major version of the JDK in a folder, or nothing: java_major /usr/lib/jvm/some-jdk
# It stands in a file of each JDK, which is read in less than a millisecond; asking the JDK itself takes 80, once for each that is looked at.
java_major() {
  local line=""
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 0
  if [ -r "$1/release" ]; then
    while IFS= read -r line || [ -n "$line" ]; do
      case "$line" in
        JAVA_VERSION=\"[0-9]*)
          line=${line#JAVA_VERSION=\"}
          echo "${line%%[!0-9]*}"
          return
          ;;
      esac
    done <"$1/release"
  fi
  "$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9][0-9]*\).*/\1/p' | head -n 1
}

# Prints the folders where a JDK may be, the likeliest first.
java_folders() {
  [ -n "${JAVA_HOME:-}" ] && echo "$JAVA_HOME"
  local on_path
  on_path=$(command -v javac 2>/dev/null) && on_path=$(readlink -f "$on_path" 2>/dev/null || echo "$on_path") \
    && dirname "$(dirname "$on_path")"
  [ -x /usr/libexec/java_home ] && /usr/libexec/java_home -v "$JAVA_LEAST+" 2>/dev/null
  ls -d /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* 2>/dev/null
}

# Whether a JDK runs here: its file does not say that it is of another processor or C library. Asked once, as it takes 80 ms.
java_runs() {
  local known=""
  { read -r known <"$WENSOU_HOME/target/java-that-runs"; } 2>/dev/null || true
  [ "$known" = "$1" ] && return
  "$1/bin/java" -version >/dev/null 2>&1 || return
  # where nothing can be written it is asked each time
  { mkdir -p "$WENSOU_HOME/target" && echo "$1" >"$WENSOU_HOME/target/java-that-runs"; } 2>/dev/null || true
}

# Sets JAVA_HOME to a JDK of version 21 or newer, or says what to install and ends.
find_java() {
  local folder major
  while IFS= read -r folder; do
    major=$(java_major "$folder")
    if [ -n "$major" ] && [ "$major" -ge "$JAVA_LEAST" ] && java_runs "$folder"; then
      export JAVA_HOME="$folder"
      JAVA_MAJOR=$major
      return
    fi
  done < <(java_folders)
  cat >&2 <<MESSAGE
No JDK $JAVA_LEAST or newer was found: not in JAVA_HOME, on the PATH, or in the usual folders.
Install one, for example:
  Debian, Ubuntu   sudo apt-get install openjdk-21-jdk-headless
  Fedora           sudo dnf install java-21-openjdk-devel
  macOS            brew install openjdk@21
or set JAVA_HOME to a JDK that is already there.
MESSAGE
  exit 1
}

# Runs Maven quietly on the JDK that was found.
run_maven() {
  if ! command -v mvn >/dev/null 2>&1; then
    cat >&2 <<'MESSAGE'
Maven (mvn) was not found; it is needed to build.
  Debian, Ubuntu   sudo apt-get install maven
  Fedora           sudo dnf install maven
  macOS            brew install maven
MESSAGE
    exit 1
  fi
  local options="${MAVEN_OPTS:-}"
  # newer JDKs warn at length about what Maven's own libraries do
  [ "$(java_major "$JAVA_HOME")" -ge 24 ] && options="$options --sun-misc-unsafe-memory-access=allow"
  (cd "$WENSOU_HOME" && MAVEN_OPTS="$options" mvn --batch-mode -Dstyle.color=never "$@")
}

# A checksum over everything the program is built from, and over the folders that are named beside: source_sum src/peers
source_sum() {
  (cd "$WENSOU_HOME" && find pom.xml src/main index-config frontend "$@" -type f -exec cksum {} + | LC_ALL=C sort | cksum)
}

# Builds target/wensou.jar unless it was built from exactly these sources; with the word peers also target/peers and
# target/peers-lib, which only scripts/evaluate --peers needs.
build_if_needed() {
  local stamp="$WENSOU_HOME/target/built-from" options=(-Dquick -Dmaven.test.skip=true) sum
  sum=$(source_sum)
  if [ "${1:-}" = peers ]; then
    stamp="$WENSOU_HOME/target/peers-built-from"
    sum=$(source_sum src/peers)
    options+=(-Ppeers)
  fi
  if [ -f "$WENSOU_HOME/target/wensou.jar" ] && [ "$(cat "$stamp" 2>/dev/null)" = "$sum" ]; then
    return
  fi
  echo "building Wensou (the first time this downloads its libraries)" >&2
  local said
  said=$(run_maven --quiet "${options[@]}" package 2>&1) || {
    echo "$said" >&2
    echo "the build failed; the messages above say why" >&2
    exit 1
  }
  source_sum >"$WENSOU_HOME/target/built-from"
  echo "$sum" >"$stamp"
  archive_classes
}

# Compiles src/bench into target/bench and copies its libraries. It makes no new wensou.jar, which would outdate the archive of classes.
build_bench() {
  run_maven --quiet -Dquick -Pbench -Dmaven.test.skip=true -Dspotless.check.skip=true process-classes dependency:copy-dependencies@bench
}

# The flags of the virtual machine for a command, the same ones for making the archive, which fits no others. One
# collector and a small heap that grows with what is held: the index is mapped, not loaded. JDK 25 has smaller headers of
# objects; its second compiler, which knows from the AOT cache what is hot, waits for 16,384 calls, not 2,048, which takes a fifth of
# a start's processor time and none of a search's. Letting the first compiler wait for 1,024 calls, not 128, took a third off what it
# takes of a start, but 4 to 11% were added to the first 4,000 searches. Without these flags but the limit of the heap, a server of 7,977 articles took 433 MB of memory; with them, when the heap
# still began at 32 MB, 322. The young generation is not smaller than 24 MB, as collecting it took a twentieth of a search.
java_flags() {
  FLAGS=(-XX:+UseSerialGC "-Xmx${WENSOU_HEAP:-512m}" -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=20
    --enable-native-access=ALL-UNNAMED -Djava.util.logging.config.file="$WENSOU_HOME/scripts/lib/logging.properties")
  if [ -z "${WENSOU_HEAP:-}" ]; then FLAGS+=(-Xms48m -XX:NewSize=24m); fi
  if has_aot; then FLAGS+=(-XX:+UseCompactObjectHeaders -XX:Tier2InvokeNotifyFreqLog=14 -XX:Tier2BackedgeNotifyFreqLog=17); fi
}

# Whether the JDK keeps classes loaded, linked and profiled (JEP 483, 514 and 515), which older ones only have in memory form.
has_aot() {
  [ "${JAVA_MAJOR:-$(java_major "$JAVA_HOME")}" -ge 25 ]
}

# Keeps the classes of the program as the virtual machine has them in memory once it has served some searches. The first
# answer of a server came after 2.9 s in place of 5.9 s without, and 4.6 s with an archive of a rebuild, on a busy machine. Made
# once and moved into place whole, as several may start at once; a JDK that it was not made by passes it over.
archive_classes() {
  local next="$WENSOU_HOME/target/classes.jsa.$$" work="$WENSOU_HOME/target/classes-work.$$" archive=(-XX:ArchiveClassesAtExit)
  if has_aot; then archive=(-XX:AOTCacheOutput); fi
  java_flags
  local java=("$JAVA_HOME/bin/java" "${FLAGS[@]}" -Dwensou.config="$WENSOU_HOME/index-config")
  local program=(-cp "$(archived_classes)" dev.wensou.app.Main)
  mkdir -p "$work"
  newer_classes
  if "${java[@]}" "${program[@]}" rebuild-index --corpus "$WENSOU_HOME/src/main/resources/sample" --data "$work/data" >/dev/null 2>&1; then
    "${java[@]}" "$archive=$next" -Xlog:disable "${program[@]}" serve --data "$work/data" --port 0 >"$work/said" 2>&1 &
    train_server "$!" "$work/said" && [ -s "$next" ] && mv -f "$next" "$WENSOU_HOME/target/classes.jsa"
  fi
  rm -rf "$next" "$work"
}

# Makes target/newer, a copy of a library that the AOT cache would pass over; see NewerClasses.java. Only used together with the cache.
newer_classes() {
  local next="$WENSOU_HOME/target/newer.$$" library
  rm -rf "$next" "$WENSOU_HOME/target/newer"
  has_aot && mkdir -p "$next" || return 0
  for library in "$WENSOU_HOME"/target/lib/picocli-*.jar; do
    "$JAVA_HOME/bin/java" "$WENSOU_HOME/scripts/lib/NewerClasses.java" "$library" "$next/${library##*/}" >/dev/null 2>&1 || rm -rf "$next"
  done
  if [ -d "$next" ]; then mv "$next" "$WENSOU_HOME/target/newer"; fi
}

# Where the classes lie that the archive has.
archived_classes() {
  echo "$WENSOU_HOME/target/wensou.jar:$WENSOU_HOME/target/newer/*:$WENSOU_HOME/target/lib/*"
}

# Asks a server that is starting what people ask, then ends it: train_server PID FILE_WITH_ITS_OUTPUT
train_server() {
  local port="" tries round query
  for tries in $(seq 600); do
    port=$(sed -n 's|^listening on http://127\.0\.0\.1:\([0-9]*\)$|\1|p' "$2")
    if [ -n "$port" ] || ! kill -0 "$1" 2>/dev/null; then break; fi
    sleep 0.2
  done
  if [ -n "$port" ]; then
    for round in 1 2 3; do
      for query in %E7%AE%97%E5%8A%9B %E9%95%BF%E6%96%87%E6%9C%AC %E5%A4%A7%E6%A8%A1%E5%9E%8B+GPU Kubernetes %E4%BA%BA%E5%B7%A5%E6%99%BA%E8%83%BD%E8%8A%AF%E7%89%87 ""; do
        get_once "$port" "/?q=$query" && get_once "$port" "/api/v1/search?q=$query" && get_once "$port" "/api/v1/suggest?q=$query"
      done
    done
  fi
  kill -TERM "$1" 2>/dev/null
  wait "$1" 2>/dev/null || true
  [ -n "$port" ]
}

# One request whose answer nobody reads, by bash alone: get_once PORT PATH
get_once() {
  (exec 3<>"/dev/tcp/127.0.0.1/$1" && printf 'GET %s HTTP/1.1\r\nHost: 127.0.0.1:%s\r\nConnection: close\r\n\r\n' "$2" "$1" >&3 && cat <&3) >/dev/null 2>&1 || true
}

# Runs a command of the program in place of this shell: run_wensou serve --port 8080
# With WENSOU_PEERS=true what it is judged against is on its class path.
run_wensou() {
  local class_path="$WENSOU_HOME/target/wensou.jar:$WENSOU_HOME/target/lib/*" peers=""
  find_java
  if [ "${WENSOU_PEERS:-}" = true ]; then
    build_if_needed peers
    peers=":$WENSOU_HOME/target/peers:$WENSOU_HOME/target/peers-lib/*"
  else
    build_if_needed
  fi
  local terminal=false
  [ -t 1 ] && [ -t 2 ] && terminal=true
  local archive=()
  if [ "$WENSOU_HOME/target/classes.jsa" -nt "$WENSOU_HOME/target/wensou.jar" ]; then
    if has_aot; then archive=("-XX:AOTCache=$WENSOU_HOME/target/classes.jsa"); else archive=("-XX:SharedArchiveFile=$WENSOU_HOME/target/classes.jsa"); fi
    class_path=$(archived_classes)
    archive+=(-Xlog:disable "-Xlog:all=error,cds*=off,aot*=off:stderr")
  fi
  local end=()
  # a server without memory left fails on some requests and loses others: better that it ends, and is started anew. Only
  # a server: the status of that end is 3, which is "nothing found" of a search
  [ "${1:-}" = serve ] && end=(-XX:+ExitOnOutOfMemoryError)
  if [ "${1:-}" = serve ]; then
    # what the compilers took is given back: 368 MB in place of 389 after 6,000 searches
    export MALLOC_ARENA_MAX="${MALLOC_ARENA_MAX:-2}"
    # with another C library the virtual machine says that it cannot
    case "$(ldd --version 2>&1 || true)" in
      *GLIBC* | *"GNU libc"*) if has_aot; then end+=(-XX:TrimNativeHeapInterval=2000); fi ;;
    esac
  fi
  java_flags
  # shellcheck disable=SC2086 # several flags
  exec "$JAVA_HOME/bin/java" ${WENSOU_JAVA_FLAGS:-} ${archive[@]+"${archive[@]}"} ${end[@]+"${end[@]}"} "${FLAGS[@]}" -Dwensou.terminal=$terminal \
    -Dwensou.config="$WENSOU_HOME/index-config" -cp "$class_path$peers" \
    dev.wensou.app.Main "$@"
}
