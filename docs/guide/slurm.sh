#!/bin/sh
# A job array for an ensemble in 100 parts. A part that was killed goes on from its checkpoint when it is started again.
#SBATCH --job-name=lattice --array=1-100 --cpus-per-task=4 --time=04:00:00 --requeue --signal=B:TERM@60
part=part-$SLURM_ARRAY_TASK_ID.ens
resume=""
[ -s "$part" ] && resume=--resume
exec lattice simulate asian-nato-2024 --runs 1000000000 --seed 1 --shard "$SLURM_ARRAY_TASK_ID/100" \
  --threads "$SLURM_CPUS_PER_TASK" --keep "$part" $resume
# When all are done: lattice merge part-*.ens --json -o result.json
