#!/usr/bin/env bash
# The line of scans.md for YARN on a YARN of one node on loopback: a ResourceManager and a NodeManager as processes of their own, from Maven's
# jars. A plan in client and in cluster mode, compared with one run. Run from the root of the project after mvn package -DskipTests.
#
#   src/test/yarn/one-node.sh [HADOOP [SPARK]]
#
# with versions of which Maven has hadoop-yarn-server-resourcemanager and spark-yarn_2.13.
set -euo pipefail
cd "$(dirname "$0")/../../.."
hadoop=${1:-3.4.2}
spark=${2:-4.2.0}
jar=$PWD/target/farvertex.jar
spark_jar=$PWD/target/farvertex-spark.jar
page=$PWD/src/site/markdown/scans.md
scratch=$(mktemp -d)
started=()
stop() {
  for pid in "${started[@]}"; do kill "$pid" 2> /dev/null || true; done
  wait 2> /dev/null || true
  rm -rf "$scratch"
}
trap stop EXIT

# jars: NAME ARTIFACT:VERSION… writes the class path of some artifacts to NAME.cp
jars() {
  local name=$1
  shift
  mkdir "$scratch/$name"
  {
    echo '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>x</groupId><artifactId>x</artifactId><version>1</version><dependencies>'
    for artifact in "$@"; do
      IFS=: read -r group id version <<< "$artifact"
      echo "<dependency><groupId>$group</groupId><artifactId>$id</artifactId><version>$version</version></dependency>"
    done
    echo '</dependencies></project>'
  } > "$scratch/$name/pom.xml"
  if ! mvn -B -q -f "$scratch/$name/pom.xml" dependency:build-classpath -Dmdep.outputFile="$scratch/$name.cp" > "$scratch/$name.log" 2>&1; then
    grep -m 1 ERROR "$scratch/$name.log" >&2
    echo "one-node.sh: skipped, since Maven does not bring the jars" >&2
    exit 77
  fi
}
yarn=org.apache.hadoop:hadoop-yarn-server
jars hadoop "$yarn-resourcemanager:$hadoop" "$yarn-nodemanager:$hadoop" "$yarn-timelineservice:$hadoop" "org.apache.hadoop:hadoop-common:$hadoop" "org.apache.hadoop:hadoop-hdfs-client:$hadoop"
jars spark "org.apache.spark:spark-yarn_2.13:$spark"
mkdir -p "$scratch/spark/jars" "$scratch/conf" "$scratch/run"
tr ':' '\n' < "$scratch/spark.cp" | while read -r file || [ -n "$file" ]; do ln -s "$file" "$scratch/spark/jars/"; done

# settings: FILE NAME=VALUE…
settings() {
  local file=$1
  shift
  {
    echo '<configuration>'
    for pair in "$@"; do echo "<property><name>${pair%%=*}</name><value>${pair#*=}</value></property>"; done
    echo '</configuration>'
  } > "$scratch/conf/$file"
}
settings core-site.xml fs.defaultFS=file:/// "hadoop.tmp.dir=$scratch/tmp"
settings capacity-scheduler.xml yarn.scheduler.capacity.root.queues=default yarn.scheduler.capacity.root.default.capacity=100 \
  yarn.scheduler.capacity.maximum-am-resource-percent=1.0
settings yarn-site.xml yarn.resourcemanager.hostname=127.0.0.1 yarn.resourcemanager.bind-host=127.0.0.1 yarn.nodemanager.hostname=127.0.0.1 \
  yarn.nodemanager.bind-host=127.0.0.1 yarn.nodemanager.address=127.0.0.1:0 yarn.nodemanager.localizer.address=127.0.0.1:18040 \
  yarn.nodemanager.webapp.address=127.0.0.1:18042 yarn.nodemanager.resource.memory-mb=4096 yarn.nodemanager.resource.cpu-vcores=4 \
  yarn.nodemanager.vmem-check-enabled=false yarn.nodemanager.pmem-check-enabled=false "yarn.nodemanager.local-dirs=$scratch/local" \
  "yarn.nodemanager.log-dirs=$scratch/logs" yarn.scheduler.minimum-allocation-mb=128 \
  yarn.nodemanager.disk-health-checker.max-disk-utilization-per-disk-percentage=99.5
printf 'log4j.rootLogger=INFO,console\nlog4j.appender.console=org.apache.log4j.ConsoleAppender\nlog4j.appender.console.layout=org.apache.log4j.PatternLayout\nlog4j.appender.console.layout.ConversionPattern=%%d %%p %%c: %%m%%n\n' \
  > "$scratch/conf/log4j.properties"
export HADOOP_CONF_DIR=$scratch/conf SPARK_HOME=$scratch/spark SPARK_LOCAL_IP=127.0.0.1 SPARK_SCALA_VERSION=2.13
JAVA_HOME=${JAVA_HOME:-$(java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.home = //p')}
export JAVA_HOME

# a class of Hadoop that is up when its log says so
serve() {
  java --add-opens java.base/java.lang=ALL-UNNAMED -Xmx300m -Dhadoop.home.dir="$scratch" -cp "$scratch/conf:$(cat "$scratch/hadoop.cp")" "$1" > "$scratch/$2.log" 2>&1 &
  started+=($!)
  for _ in $(seq 120); do
    if grep --quiet "$3" "$scratch/$2.log"; then return; fi
    sleep 1
  done
  tail "$scratch/$2.log" >&2
  echo "one-node.sh: $1 does not start" >&2
  exit 1
}
serve org.apache.hadoop.yarn.server.resourcemanager.ResourceManager rm 'Transitioned to active state'
serve org.apache.hadoop.yarn.server.nodemanager.NodeManager nm 'Registered with ResourceManager'

cd "$scratch/run"
"$JAVA_HOME/bin/java" -jar "$jar" detectors show faser > mine.yaml
cat > plan.yaml << END
detectors: [{file: mine.yaml, distance: 480 m}]
models: [{name: t3r, couplings: {from: 5 GeV, to: 50 GeV, count: 20}}]
masses: {from: 20 MeV, to: 100 MeV, count: 12}
variations: [{name: pions, channels: [pi0]}]
END
# the line of the page, with a place on this disk instead of hdfs, and memory for a small machine
submit() { # PLACE OPTIONS…
  local place=$1
  shift
  local words=()
  read -r -a words < <(grep -m 1 'spark-submit --master yarn .*ScanOnSpark' "$page" | sed -e 's/^ *spark-submit//' -e "s#target/farvertex-spark.jar#$spark_jar#" -e "s#hdfs:[^ ]*#file://$scratch/run/$place#")
  local -a command=()
  mapfile -d '' -t command < <(java -cp "$SPARK_HOME/jars/*" org.apache.spark.launcher.Main org.apache.spark.deploy.SparkSubmit --driver-memory 600m --executor-memory 600m \
    --conf spark.ui.enabled=false --conf "spark.yarn.jars=local:$SPARK_HOME/jars/*" "$@" "${words[@]}")
  # before it stands an empty line, for scripts that prepare the environment
  "${command[1]#$'\n'}" "${command[@]:2}"
}
submit client
submit cluster --deploy-mode cluster --files plan.yaml,mine.yaml
"$JAVA_HOME/bin/java" -jar "$jar" scan plan.yaml --output one
for mode in client cluster; do
  "$JAVA_HOME/bin/java" -jar "$jar" merge "$mode" --output "whole-$mode"
  cmp one/scan.csv "whole-$mode/scan.csv"
  cmp one/scan.parquet "whole-$mode/scan.parquet"
done
echo "one-node.sh: a plan on YARN $hadoop with Spark $spark, in client and in cluster mode, gives the bytes of one run"
