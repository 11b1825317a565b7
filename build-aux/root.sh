# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by the other scripts: where the desk is built and run.
#
# A host that meets the floor (Debian 13 and newer, or GTK 4.18 with libadwaita
# 1.7 and Blueprint 0.16 installed) is used directly.  On an older one a Debian
# 13 root is made once below the user's cache folder and entered with bwrap.
#
#   usher_enter COMMAND…   runs COMMAND where the desk can be built

usher_top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
usher_cache=${XDG_CACHE_HOME:-${HOME:?is not set}/.cache}/usher
usher_root=$usher_cache/debian-13
usher_list=$usher_top/build-aux/packages

usher_say () { printf '» %s\n' "$*" >&2; }

usher_die () { printf '» %s\n' "$*" >&2; exit 1; }

usher_as_root ()
{
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    usher_die "This step needs root: run it as root or install sudo ($*)"
  fi
}

usher_packages () { sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$usher_list"; }

usher_packages_sum () { usher_packages | sha256sum | cut -c1-64; }

# Where the root and the compiler's cache stand.
usher_make_cache ()
{
  mkdir -p "$usher_cache/ccache" 2>/dev/null && [ -w "$usher_cache" ] ||
    usher_die "$usher_cache cannot be written; set XDG_CACHE_HOME to a folder that can"
}

# Runs a function while no other run does one of its kind.  A lock ends with
# the process that holds it, so an interrupted run leaves none.
usher_locked ()
{
  (
    if ! flock --nonblock 9; then
      usher_say "Waiting for another run that prepares the packages…"
      flock 9
    fi
    "$@"
  ) 9> "$usher_cache/lock"
}

# Whether the host's own Debian is new enough to take the packages.
usher_host_is_debian_13 ()
{
  local id version
  id=$(. /etc/os-release && echo "${ID:-}")
  version=$(. /etc/os-release && echo "${VERSION_ID:-0}")
  [ "$id" = debian ] && [ "${version%%.*}" -ge 13 ] 2>/dev/null
}

usher_host_meets_floor ()
{
  command -v pkg-config >/dev/null && command -v meson >/dev/null &&
    command -v blueprint-compiler >/dev/null &&
    pkg-config --exists 'gtk4 >= 4.18' 'libadwaita-1 >= 1.7' 'sqlite3 >= 3.46' 'glib-2.0 >= 2.84' &&
    [ "$(printf '0.16\n%s\n' "$(blueprint-compiler --version)" | sort -V | head -1)" = 0.16 ]
}

usher_make_locales ()   # usher_make_locales RUNNER…: the runner is root where the desk is built
{
  local name
  for name in zh_CN en_US; do
    "$@" localedef -i "$name" -f UTF-8 "$name.UTF-8" || return
  done
}

usher_missing_host_packages ()
{
  local name

  for name in $(usher_packages); do
    case $(dpkg-query --show --showformat '${db:Status-Abbrev}' "$name" 2>/dev/null) in
      ii*) ;;
      *) printf '%s\n' "$name" ;;
    esac
  done
}

usher_host_has_locales ()
{
  locale -a | grep -qix 'zh_CN\.utf-\?8' && locale -a | grep -qix 'en_US\.utf-\?8'
}

usher_install_host_packages ()
{
  local missing

  missing=$(usher_missing_host_packages)
  if [ -n "$missing" ]; then
    usher_say "Installing what the desk is built with (apt-get):" $missing
    # shellcheck disable=SC2086
    usher_as_root apt-get update -q >&2 &&
      usher_as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -q -y --no-install-recommends $missing >&2 ||
      usher_die "The packages could not be installed"
  fi
  usher_host_has_locales || usher_make_locales usher_as_root || usher_die "The locales could not be made"
  usher_packages_sum > "$usher_cache/host-packages"
}

usher_need_host_tools ()
{
  local missing=()

  command -v mmdebstrap >/dev/null || missing+=(mmdebstrap)
  command -v bwrap >/dev/null || missing+=(bubblewrap)
  [ -e /usr/share/keyrings/debian-archive-keyring.gpg ] || missing+=(debian-archive-keyring)
  [ ${#missing[@]} -eq 0 ] && return 0
  command -v apt-get >/dev/null ||
    usher_die "GTK 4.18 is missing here, and without apt-get no Debian 13 root can be made"
  usher_say "Installing ${missing[*]} on this machine (apt-get)…"
  usher_as_root apt-get update -q >&2 &&
    usher_as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y "${missing[@]}" >&2 ||
    usher_die "${missing[*]} could not be installed"
}

# The first Debian mirror that the host itself uses.
usher_mirror ()
{
  apt-get indextargets --format '$(SITE) $(REPO_URI) $(ORIGIN)' 'Created-By: Packages' 2>/dev/null |
    awk '$2 ~ /\/debian\/?$/ { print $2; exit }'
}

usher_bwrap_root ()   # a command as root inside the unfinished or outdated root
{
  usher_as_root bwrap --die-with-parent --unshare-pid --bind "$1" / --dev /dev --proc /proc \
    --ro-bind /etc/resolv.conf /etc/resolv.conf --perms 1777 --tmpfs /tmp \
    --setenv HOME /root --setenv DEBIAN_FRONTEND noninteractive --setenv LC_ALL C.UTF-8 "${@:2}"
}

# Nothing is ever removed from the root, so every list that it once held it
# still holds: checkouts with different lists do not take turns in updating it.
usher_root_is_ready ()
{
  grep -qxF "$(usher_packages_sum)" "$usher_root/etc/usher-packages" 2>/dev/null
}

usher_finish_root ()
{
  local part=$1

  usher_make_locales usher_bwrap_root "$part" &&
    usher_bwrap_root "$part" sh -c '[ -s /etc/machine-id ] || dbus-uuidgen > /etc/machine-id' &&
    usher_bwrap_root "$part" ln -sf /usr/share/zoneinfo/UTC /etc/localtime &&
    usher_packages_sum | usher_as_root tee -a "$part/etc/usher-packages" >/dev/null
}

usher_make_root ()
{
  local mirror part=$usher_root.part

  mirror=$(usher_mirror)
  [ -n "$mirror" ] || usher_die "No Debian mirror found in this machine's apt configuration"
  usher_say "Making a Debian 13 root in $usher_root (once: some 500 MB to download)…"
  usher_as_root rm -rf --one-file-system "$part" || return
  # In namespaces of its own: however it ends, its mounts of /dev, /proc and /sys end with it.
  usher_as_root unshare --mount --pid --fork --kill-child mmdebstrap --mode=root --variant=apt --aptopt='APT::Install-Recommends "false"' \
    --keyring=/usr/share/keyrings/debian-archive-keyring.gpg \
    --include="$(usher_packages | paste -sd,)" trixie "$part" \
    "deb $mirror trixie main" "deb $mirror trixie-updates main" >&2 &&
    usher_finish_root "$part" &&
    # Only a finished root gets its name, so an interrupted run leaves nothing in the way.
    usher_as_root mv "$part" "$usher_root"
}

usher_update_root ()
{
  usher_say "The list of packages has changed: updating the Debian 13 root…"
  # shellcheck disable=SC2046
  usher_bwrap_root "$usher_root" dpkg --configure -a >&2 &&
    usher_bwrap_root "$usher_root" apt-get update -q >&2 &&
    usher_bwrap_root "$usher_root" apt-get install -q -y --no-install-recommends $(usher_packages) >&2 &&
    usher_finish_root "$usher_root"
}

usher_prepare_root ()   # under the lock
{
  if usher_root_is_ready; then   # another run was faster
    return 0
  elif [ -d "$usher_root" ]; then
    usher_update_root
  else
    usher_need_host_tools && usher_make_root
  fi
}

usher_ensure_root ()
{
  usher_root_is_ready || usher_locked usher_prepare_root
}

usher_enter_root ()
{
  local args=() git_dir runtime=${XDG_RUNTIME_DIR:-}

  usher_need_host_tools
  usher_ensure_root || usher_die "The Debian 13 root in $usher_root could not be made or brought up to date"
  args=(--die-with-parent --unshare-pid --bind "$usher_root" / --dev /dev --proc /proc --ro-bind /sys /sys
        --bind /tmp /tmp --bind "$HOME" "$HOME" --bind "$usher_top" "$usher_top"
        --dev-bind-try /dev/dri /dev/dri
        --ro-bind-try /etc/resolv.conf /etc/resolv.conf
        --ro-bind-try /etc/passwd /etc/passwd --ro-bind-try /etc/group /etc/group
        --bind-try /run/cups /run/cups --bind-try /run/dbus /run/dbus)
  git_dir=$(git -C "$usher_top" rev-parse --path-format=absolute --git-common-dir 2>/dev/null) &&
    args+=(--bind "$git_dir" "$git_dir")
  [ -n "$runtime" ] && [ -d "$runtime" ] && args+=(--bind "$runtime" "$runtime")
  case $PWD in
    "$usher_top"|"$usher_top"/*|"$HOME"|"$HOME"/*|/tmp|/tmp/*) ;;
    *) args+=(--bind "$PWD" "$PWD") ;;
  esac
  [ -n "${USHER_BIND:-}" ] && args+=(--bind "$USHER_BIND" "$USHER_BIND")
  args+=(--chdir "$PWD" --setenv LC_ALL "${USHER_LOCALE:-en_US.UTF-8}"
         --setenv PATH /usr/lib/ccache:/usr/sbin:/usr/bin:/sbin:/bin --unsetenv CC --unsetenv CXX
         --setenv TZ "${TZ:-$(realpath /etc/localtime 2>/dev/null | sed -n 's|.*/zoneinfo/||p')}"
         --unsetenv PYTHONPATH --unsetenv PYTHONHOME --unsetenv LD_LIBRARY_PATH)
  if [ -t 0 ]; then
    bwrap "${args[@]}" "$@"
  else
    bwrap --new-session "${args[@]}" "$@"
  fi
}

usher_enter ()
{
  # Paths in debug information are relative, so checkouts share one compiler cache.
  export CCACHE_BASEDIR=$usher_top CCACHE_NOHASHDIR=1 CCACHE_DIR=$usher_cache/ccache
  usher_make_cache
  if usher_host_is_debian_13; then
    [ "$(cat "$usher_cache/host-packages" 2>/dev/null)" = "$(usher_packages_sum)" ] ||
      usher_locked usher_install_host_packages || exit
    LC_ALL=${USHER_LOCALE:-en_US.UTF-8} "$@"
  elif usher_host_meets_floor; then
    "$@"
  else
    usher_enter_root "$@"
  fi
}
