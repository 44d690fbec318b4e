#!/usr/bin/env bash
# Fuzzes with libFuzzer, under ASan and UBSan: scripts/fuzz.sh [SECONDS [TARGET...]], by default 60 seconds for each target of fuzz/.
# JOBS (1) targets run side by side. What was found to be of interest is kept in build/fuzz/corpus/, findings in build/fuzz/findings/,
# logs in build/fuzz/logs/. Fails when there are findings.
set -euo pipefail
cd "$(dirname "$0")/.."

readonly kMaxInputBytes=20000  # longer inputs are slow ones; limits have tests of their own
readonly kMaxMegabytes=1024    # under ASan; of one allocation: half of it
readonly kMaxSeconds=60        # for one input, by the clock: a loaded machine must not make findings

seconds=${1:-60}
shift || true
targets=("$@")
if [[ ${#targets[@]} -eq 0 ]]; then
  mapfile -t targets < <(basename -s .cc fuzz/*.cc | grep -vx replay_main)
fi

cmake --preset fuzz >/dev/null
cmake --build --preset fuzz --target "${targets[@]/#/fuzz_}"

run() {
  local name=$1 seconds=$2 build=build/fuzz dictionary
  mkdir -p "$build/corpus/$name" "$build/findings/$name" "$build/logs"
  # A copy with annotations is made of the format that it is a copy of.
  dictionary=fuzz/dictionaries/$name.dict
  [[ -f $dictionary ]] || dictionary=fuzz/dictionaries/${name#annotate_}.dict
  local options=(-max_total_time="$seconds" -max_len=$kMaxInputBytes -timeout=$kMaxSeconds
    -rss_limit_mb=$kMaxMegabytes -malloc_limit_mb=$((kMaxMegabytes / 2))
    -artifact_prefix="$build/findings/$name/" -print_final_stats=1
    -fork=1 -ignore_crashes=1 -ignore_timeouts=1 -ignore_ooms=1)  # a finding does not end the run
  [[ ! -f $dictionary ]] || options+=(-dict="$dictionary")
  nice -n 19 "$build/fuzz/fuzz_$name" "${options[@]}" "$build/corpus/$name" "fuzz/corpus/$name" \
    >>"$build/logs/$name.log" 2>&1 || true
  echo "$name: $(grep -o '^#[0-9]*: cov: [0-9]*' "$build/logs/$name.log" | tail -n 1)," \
    "$(find "$build/findings/$name" -type f | wc -l) findings"
}
export -f run
export kMaxInputBytes kMaxMegabytes kMaxSeconds

printf '%s\n' "${targets[@]}" | xargs -P "${JOBS:-1}" -I{} bash -c 'run "$@"' run {} "$seconds"
[[ -z $(find build/fuzz/findings -type f -print -quit) ]]
