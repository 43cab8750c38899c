#!/bin/sh
# Asks R again and holds its answers against the frozen ones, to seven digits. Skipped where R or its packages are missing.
here=$(dirname "$0")
if ! Rscript -e 'library(sandwich); library(lme4)' > /dev/null 2>&1; then
  echo "skipped: R with the packages sandwich and lme4 is not installed"
  exit 77
fi
Rscript "$here/stats.R" | python3 -c '
import sys
def table(lines): return {k: float(v) for k, v in (l.strip().split(",") for l in lines if l.strip())}
live, frozen = table(sys.stdin), table(open(sys.argv[1]))
far = [k for k in live.keys() | frozen.keys()
       if k not in live or k not in frozen or abs(live[k] - frozen[k]) > 2e-4 * max(1, abs(frozen[k]))]
print(len(live), "answers of R;", "all as frozen" if not far else "differ: " + ", ".join(sorted(far)))
sys.exit(1 if far or len(live) < 40 else 0)' "$here/../../unit/stats/r_answers.csv"
