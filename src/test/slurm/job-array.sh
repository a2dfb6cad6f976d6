#!/usr/bin/env bash
# The Slurm submit file of scans.md on a Slurm of one node on loopback, from Debian's packages: a job array of which one job is
# killed and run again, put together and compared with one run. Run as root from the root of the project after mvn package.
#
#   apt-get install slurmctld slurmd slurm-client munge && src/test/slurm/job-array.sh
set -euo pipefail
cd "$(dirname "$0")/../../.."
jar=$PWD/target/farvertex.jar
for program in munged slurmctld slurmd sbatch squeue scancel; do
  if ! command -v "$program" > /dev/null; then
    echo "job-array.sh: skipped, since $program is not installed" >&2
    exit 77
  fi
done

scratch=$(mktemp -d)
started=()
stop() {
  for pid in "${started[@]}"; do kill "$pid" 2> /dev/null || true; done
  wait 2> /dev/null || true
  rm -rf "$scratch"
}
trap stop EXIT

# a key, a name service of one node, no cgroups, no accounts
head -c 1024 /dev/urandom > "$scratch/munge.key"
chmod 400 "$scratch/munge.key"
chmod 755 "$scratch"
munged --force --foreground --key-file "$scratch/munge.key" --socket "$scratch/munge.socket" --pid-file "$scratch/munge.pid" \
  --log-file "$scratch/munge.log" --seed-file "$scratch/munge.seed" > "$scratch/munged.out" 2>&1 &
started+=($!)
host=$(hostname -s)
cat > "$scratch/slurm.conf" << END
ClusterName=loopback
SlurmctldHost=$host(127.0.0.1)
AuthType=auth/munge
AuthInfo=socket=$scratch/munge.socket
SlurmUser=root
SlurmdUser=root
SlurmctldPort=16817
SlurmdPort=16818
StateSaveLocation=$scratch/state
SlurmdSpoolDir=$scratch/spool
SlurmctldPidFile=$scratch/slurmctld.pid
SlurmdPidFile=$scratch/slurmd.pid
SlurmctldLogFile=$scratch/slurmctld.log
SlurmdLogFile=$scratch/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
MpiDefault=none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
ReturnToService=2
KillWait=2
NodeName=$host NodeAddr=127.0.0.1 CPUs=$(nproc) RealMemory=4000 State=UNKNOWN
PartitionName=all Nodes=$host Default=YES State=UP
END
mkdir "$scratch/state" "$scratch/spool"
export SLURM_CONF=$scratch/slurm.conf
sleep 1
slurmctld -D -f "$SLURM_CONF" > /dev/null 2>&1 &
started+=($!)
slurmd -D -f "$SLURM_CONF" > /dev/null 2>&1 &
started+=($!)
for _ in $(seq 60); do
  if sinfo --noheader --format=%t 2> /dev/null | grep --quiet idle; then break; fi
  sleep 1
done
if ! sinfo --noheader --format=%t | grep --quiet idle; then
  cat "$scratch"/slurm*.log >&2
  echo "job-array.sh: Slurm does not start" >&2
  exit 1
fi

# the submit file of the page, for eight jobs
mkdir "$scratch/run"
awk '/^```/ { if (inside) exit; inside = index($0, "bash") > 0; next } inside' src/site/markdown/scans.md \
  | sed -e 's/^jobs=100$/jobs=8/' -e 's/--array=1-100/--array=1-8/' -e 's/--mem=2G/--mem=500/' > "$scratch/run/scan.sbatch"
grep --quiet '^#SBATCH .*--array=1-8' "$scratch/run/scan.sbatch"
cat > "$scratch/run/plan.yaml" << END
detectors: [{file: faser, distance: {from: 100 m, to: 480 m, count: 4}}]
models: [{name: t3r, couplings: {from: 5 GeV, to: 50 GeV, count: 5}}]
masses: {from: 20 MeV, to: 100 MeV, count: 8}
variations: [{name: pions, channels: [pi0]}]
END
mkdir "$scratch/bin"
printf '#!/bin/sh\nexec java -jar %q "$@"\n' "$jar" > "$scratch/bin/farvertex"
chmod 755 "$scratch/bin/farvertex"
export PATH=$scratch/bin:$PATH
cd "$scratch/run"

wait_for() { # the jobs of an array, for some minutes
  for _ in $(seq 300); do
    if [ -z "$(squeue --noheader --jobs="$1" 2> /dev/null)" ]; then return; fi
    sleep 1
  done
  squeue --jobs="$1" >&2
  return 1
}

array=$(sbatch --parsable scan.sbatch)
for _ in $(seq 600); do # one is killed in the middle of its work
  if [ -s parts/3/progress.txt ] && [ "$(wc -l < parts/3/progress.txt)" -ge 2 ]; then break; fi
  sleep 0.1
done
scancel --signal=KILL --full "${array}_3"
wait_for "$array"
if [ -e parts/3/scan.csv ]; then
  echo "job-array.sh: the third job was done before it could be killed" >&2
  exit 1
fi
if farvertex merge parts/* --output whole 2> refused; then
  echo "job-array.sh: a merge without the third job" >&2
  exit 1
fi
cat refused
wait_for "$(sbatch --parsable --array=3 scan.sbatch)"
farvertex merge parts/* --output whole
farvertex scan plan.yaml --output one
cmp one/scan.csv whole/scan.csv
cmp one/scan.parquet whole/scan.parquet
echo "job-array.sh: eight jobs, one killed and run again, give the bytes of one run"
