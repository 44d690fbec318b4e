#!/bin/sh
# Runs hegui in a CI job: audits, writes a report in each format, and, where GitHub runs it, annotations, the summary of the job and
# the outputs of the step. All settings are variables; an empty one is none.
#   HEGUI                the program (default: hegui)
#   HEGUI_PATHS          files, folders and patterns, one a line (default: the documents of hegui.toml)
#   HEGUI_CHANGED_SINCE  a revision: only what changed since; "merge-request": since the target of GitLab's merge request, if it is one
#   HEGUI_PACK, HEGUI_PROFILE, HEGUI_LANG   as the options of these names
#   HEGUI_OPTIONS        more options, one word a line
#   HEGUI_REPORTS        folder for the reports (default: hegui-reports)
#   HEGUI_FAIL           false: documents that fail the gate do not fail the job; what could not be read always does
set -euf

if [ -n "${CI_PROJECT_DIR-}" ]; then
  cd "$CI_PROJECT_DIR"
fi
reports=${HEGUI_REPORTS:-hegui-reports}
since=${HEGUI_CHANGED_SINCE-}
if [ "$since" = merge-request ]; then
  since=${CI_MERGE_REQUEST_DIFF_BASE_SHA-}
fi
format=text
if [ "${GITHUB_ACTIONS-}" = true ]; then
  format=github
fi

set -- check --format "$format"
mkdir -p "$reports"
for output in md=summary.md html=report.html json=audit.json csv=audit.csv sarif=audit.sarif \
  junit=junit.xml gitlab=gl-code-quality-report.json; do
  rm -f "$reports/${output#*=}"
  set -- "$@" -o "${output%%=*}=$reports/${output#*=}"
done
set -- "$@" ${since:+"--changed-since=$since"} ${HEGUI_PACK:+"--pack=$HEGUI_PACK"} \
  ${HEGUI_PROFILE:+"--profile=$HEGUI_PROFILE"} ${HEGUI_LANG:+"--lang=$HEGUI_LANG"}
# A line is a word, whatever blanks it holds; -f keeps patterns for hegui.
IFS='
'
# shellcheck disable=SC2086
set -- "$@" ${HEGUI_OPTIONS-} -- ${HEGUI_PATHS-}
unset IFS

code=0
"${HEGUI:-hegui}" "$@" || code=$?

if [ -n "${GITHUB_STEP_SUMMARY-}" ]; then
  if [ -f "$reports/summary.md" ]; then
    cat "$reports/summary.md" >>"$GITHUB_STEP_SUMMARY"
  else
    echo "hegui: exit code $code, no report; the log of the step says why." >>"$GITHUB_STEP_SUMMARY"
  fi
fi
if [ -n "${GITHUB_OUTPUT-}" ]; then
  {
    echo "exit-code=$code"
    echo "reports=$reports"
  } >>"$GITHUB_OUTPUT"
fi
if [ "$code" -eq 1 ] && [ "${HEGUI_FAIL:-true}" = false ]; then
  code=0
fi
exit "$code"
