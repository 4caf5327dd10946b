# Sourced by ./brinell and ./build: sets JDK to the home of a JDK of release 25 or newer, without starting a JVM.
# Looks at BRINELL_JAVA_HOME, JAVA_HOME, and the usual places; takes the first that fits (in a folder: the newest).

jdk_release() { # prints the major release of the JDK in folder $1; nothing when it is none
  [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 0
  while IFS= read -r line; do
    case $line in
      JAVA_VERSION=*)
        v=${line#JAVA_VERSION=\"}
        v=${v%%[!0-9]*}
        printf '%s' "$v"
        return 0
        ;;
    esac
  done < "$1/release"
}

find_jdk() {
  JDK=
  for home in "${BRINELL_JAVA_HOME:-}" "${JAVA_HOME:-}"; do
    [ -n "$home" ] || continue
    v=$(jdk_release "$home")
    [ "${v:-0}" -ge 25 ] && JDK=$home && return 0
  done
  best=0
  for home in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    [ -d "$home" ] || continue
    v=$(jdk_release "$home")
    [ "${v:-0}" -ge 25 ] && [ "$v" -gt "$best" ] && best=$v && JDK=$home
  done
  [ -n "$JDK" ]
}

no_jdk() {
  cat >&2 <<'EOF'
brinell: no JDK 25 found (looked at BRINELL_JAVA_HOME, JAVA_HOME, /usr/lib/jvm, /opt, ~/.sdkman, ~/.jdks).
  Install a JDK of release 25 or newer, for example Eclipse Temurin 25 (package temurin-25-jdk), or
  name one you have: BRINELL_JAVA_HOME=/path/to/jdk-25 ./brinell …
EOF
  exit 69
}
