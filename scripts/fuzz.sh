#!/usr/bin/env bash
# Fuzzes with libFuzzer, under ASan and UBSan: scripts/fuzz.sh [SECONDS [TARGET...]], by default 60 seconds for each target of fuzz/.
# JOBS (1) targets run side by side. Inputs of interest are kept in build/fuzz/corpus/, findings in build/fuzz/findings/, logs in
# build/fuzz/logs/. Fails when there are findings.
set -euo pipefail
cd "$(dirname "$0")/.."

export max_input_bytes=20000  # longer inputs are slow ones; limits have tests of their own
export max_megabytes=1024     # under ASan; of one allocation: half of it
export max_seconds=60         # for one input, by the clock: a loaded machine must not make findings

seconds=${1:-60}
shift || true
targets=("$@")
if [[ ${#targets[@]} -eq 0 ]]; then
  mapfile -t targets < <(basename -s .cc fuzz/*.cc | grep -vx replay_main)
fi

cmake --preset fuzz >/dev/null
cmake --build --preset fuzz --target "${targets[@]/#/fuzz_}"

fuzz() {
  local name=$1 end=$((SECONDS + $2)) build=build/fuzz dictionary runs
  mkdir -p "$build/corpus/$name" "$build/findings/$name" "$build/logs"
  # A copy with annotations is made of the format that it is a copy of.
  dictionary=fuzz/dictionaries/$name.dict
  [[ -f $dictionary ]] || dictionary=fuzz/dictionaries/${name#annotate_}.dict
  local options=("-max_len=$max_input_bytes" "-timeout=$max_seconds" "-rss_limit_mb=$max_megabytes"
    "-malloc_limit_mb=$((max_megabytes / 2))" "-artifact_prefix=$build/findings/$name/" -print_final_stats=1)
  [[ ! -f $dictionary ]] || options+=("-dict=$dictionary")
  : >"$build/logs/$name.log"
  while [[ $SECONDS -lt $end ]]; do  # a finding ends a run, not the time
    nice -n 19 "$build/fuzz/fuzz_$name" "${options[@]}" "-max_total_time=$((end - SECONDS))" \
      "$build/corpus/$name" "fuzz/corpus/$name" >>"$build/logs/$name.log" 2>&1 || true
  done
  runs=$(awk '/^stat::number_of_executed_units/ { sum += $2 } END { print sum + 0 }' "$build/logs/$name.log")
  echo "$name: $runs inputs, $(find "$build/findings/$name" -type f | wc -l) findings"
}
export -f fuzz

printf '%s\n' "${targets[@]}" | xargs -P "${JOBS:-1}" -I{} bash -c 'fuzz "$@"' fuzz {} "$seconds"
[[ -z $(find build/fuzz/findings -type f -print -quit) ]]
