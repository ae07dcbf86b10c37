# Anyuan 安园. make help lists what there is.
SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

JDK := $(shell deploy/local/find-jdk 25)
export JAVA_HOME := $(JDK)
MVN := mvn -B -ntp
SERVICES := ledger alarm incident patrol response notify console
empty :=
space := $(empty) $(empty)
comma := ,
RUN_MODULES := $(subst $(space),$(comma),$(strip $(SERVICES:%=services/%) deploy/local))
RUN_DIR := $(or $(ANYUAN_RUN_DIR),.run)
LAUNCHER = exec "$(JDK)/bin/java" -XX:TieredStopAtLevel=1 -cp "$$(echo deploy/local/target/anyuan-local-*.jar):deploy/local/target/lib/*"
BENCH = exec "$(JDK)/bin/java" -XX:TieredStopAtLevel=1 --sun-misc-unsafe-memory-access=allow $(BENCH_OPTS) -cp "tests/target/classes:$$(cat tests/target/classpath)"
SOURCES := $(shell find pom.xml .mvn proto deploy/local deploy/setup services \
  \( -name target -o -name node_modules -o -path '*/src/test' \) -prune -o -type f -print 2>/dev/null)

.PHONY: help run press test check fuzz screenshots bench bench-connections bench-storm bench-desks bench-supervision bench-list bench-leads bench-patrol bench-public bench-notify compose compose-check compose-faults compose-down down clean tools tests/target/classpath

help: ## this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 20

run: tools target/built ## start everything, send one TEST press, stay up (Ctrl-C stops) 启动
	@$(LAUNCHER) org.anyuan.local.Main

press: tools target/built ## send presses: KIND=panic MODE=TEST DEVICE= COUNT=1 模拟报警
	@KIND="$(KIND)" MODE="$(MODE)" DEVICE="$(DEVICE)" COUNT="$(COUNT)" $(LAUNCHER) org.anyuan.local.Press

test: tools ## all tests: unit, integration, and the stack as a whole 全部测试
	$(MVN) verify

check: tools ## format, lint, Error Prone, layers: all that needs no broker 静态检查与单元测试
	$(MVN) test

fuzz: tools ## look for inputs that break a parser: FUZZ_SECONDS=60 for each, FUZZ=Isapi for some 模糊测试
	@echo "building 构建中"
	@$(MVN) -q -DskipTests -Dspotless.check.skip test-compile dependency:build-classpath -DincludeScope=test -Dmdep.outputFile=target/fuzz.classpath -pl tests/fuzz -am
	@exec "$(JDK)/bin/java" -cp "tests/fuzz/target/test-classes:$$(cat tests/fuzz/target/fuzz.classpath)" org.anyuan.fuzz.Fuzz $(or $(FUZZ_SECONDS),60) $(FUZZ)

tests/target/classpath: tools
	@echo "building 构建中"
	@$(MVN) -q -DskipTests -Dspotless.check.skip package dependency:build-classpath -DincludeScope=runtime -Dmdep.outputFile=target/classpath

bench: tests/target/classpath ## latency and throughput beside Kafka's own 性能
	@$(BENCH) org.anyuan.tests.bench.Bench

bench-connections: tests/target/classpath ## presses beside 10,000 slow and half-open connections 连接压力
	@ulimit -n "$$(ulimit -Hn)"; $(BENCH) org.anyuan.tests.bench.ConnectionsBench

bench-storm: tests/target/classpath ## 20,000 MQTT devices lose their session at once and come again 重连风暴
	@ulimit -n "$$(ulimit -Hn)"; $(BENCH) org.anyuan.tests.bench.StormBench

bench-desks: tests/target/classpath ## 200 desks on one console: from the lane to each of them 席位压力
	@$(BENCH) org.anyuan.tests.bench.DesksBench

bench-supervision: tools ## half a million devices at a heartbeat a minute 设备监测性能
	@$(MVN) -q -Dspotless.check.skip -DskipTests -pl services/alarm -am -Dmdep.outputFile=target/test.classpath test-compile dependency:build-classpath
	@exec "$(JDK)/bin/java" -Xmx2g $(BENCH_OPTS) -cp "services/alarm/target/test-classes:services/alarm/target/classes:$$(cat services/alarm/target/test.classpath)" org.anyuan.alarm.application.supervision.SupervisionBench

bench-list: tools ## pages and filters of a list of 1,000,000 incidents 百万警情列表
	@$(MVN) -q -Dspotless.check.skip -DskipTests -pl services/incident -am -Dmdep.outputFile=target/test.classpath package dependency:build-classpath
	@exec "$(JDK)/bin/java" -Xmx2g $(BENCH_OPTS) -cp "services/incident/target/test-classes:services/incident/target/classes:$$(cat services/incident/target/test.classpath)" org.anyuan.incident.adapter.out.postgres.ListBench services/incident

bench-leads: tools ## pages, filters and searches of 1,000,000 leads: BENCH_OPTS=-Dbench.leads=20000 百万线索
	@$(MVN) -q -Dspotless.check.skip -DskipTests -pl services/lead -am -Dmdep.outputFile=target/test.classpath package dependency:build-classpath
	@exec "$(JDK)/bin/java" -Xmx2g $(BENCH_OPTS) -cp "services/lead/target/test-classes:services/lead/target/classes:$$(cat services/lead/target/test.classpath)" org.anyuan.lead.adapter.out.postgres.LeadsBench services/lead

bench-patrol: tests/target/classpath ## 5,000 units that report every 5 s, recommendations and presses meanwhile 派警性能
	@$(BENCH) org.anyuan.tests.bench.PatrolBench

bench-public: tests/target/classpath ## the public page, feed and CAP at 1,000 requests/s, and streams 公众页面性能
	@ulimit -n "$$(ulimit -Hn)"; $(BENCH) org.anyuan.tests.bench.PublicBench

bench-notify: tests/target/classpath ## from the police lane to the first notification at 100 alarms/s 通知性能
	@$(BENCH) org.anyuan.tests.bench.NotifyBench

screenshots: ## pictures of each desk into docs/images, from a stack that runs (make run) 截图
	@cd services/console/web && ANYUAN_RUN_DIR="$(abspath $(RUN_DIR))" node tools/screenshots.mjs

compose compose-check compose-faults compose-down: export ANYUAN_KAFKA_BROKERS = $(or $(BROKERS),1)

compose: tools target/built ## all in containers, one TEST press through: BROKERS=1 or 3 容器
	@$(LAUNCHER) org.anyuan.local.compose.Prepare
	@deploy/docker/compose build
	@deploy/docker/up
	@$(LAUNCHER) org.anyuan.local.compose.Show

compose-check: ## with make compose up: read-only roots, no capabilities, nobody is root
	@deploy/docker/check

compose-faults: tests/target/classpath ## with make compose up: kill each container (or ONLY=alarm) under presses 逐个终止
	@$(BENCH) org.anyuan.tests.containers.KillEach $(ONLY)

compose-down: ## stop the containers; VOLUMES=1 removes data and secrets 停止容器
	@deploy/docker/compose down $(if $(VOLUMES),--volumes)
	@$(if $(VOLUMES),rm -rf ".compose/$$ANYUAN_KAFKA_BROKERS",:)

down: ## stop a running stack 停止
	@if [ -d deploy/local/target/lib ]; then $(LAUNCHER) org.anyuan.local.Down; else echo "nothing was running"; fi

clean: down ## stop, and remove .run, .bench and all that was built 清理
	@rm -rf "$(RUN_DIR)" .bench target proto/target deploy/local/target deploy/setup/target tests/target tests/fuzz/target services/*/target
	@echo "removed $(RUN_DIR) and what was built"

tools:
	@[ -n "$(JDK)" ] || { echo "anyuan: no JDK 25: apt-get install temurin-25-jdk (Adoptium), brew install --cask temurin@25, or set JAVA_HOME" >&2; exit 1; }
	@command -v mvn >/dev/null || { echo "anyuan: no Maven: apt-get install maven, or brew install maven" >&2; exit 1; }
	@command -v npm >/dev/null || { echo "anyuan: no Node.js with npm (20.19 or newer): apt-get install nodejs npm, or brew install node" >&2; exit 1; }

target/built: $(SOURCES)
	@echo "building, which the first time downloads what it needs 构建中"
	@begin=$$(date +%s); mkdir -p target; \
	$(MVN) -DskipTests -Dspotless.check.skip package -am -pl $(RUN_MODULES) 2>&1 | tee target/build.log \
	  | awk '/^.INFO. Building Anyuan/ { sub(/^.INFO. Building /, "  "); print; fflush() } /^.ERROR. / && ++n <= 20 { print; fflush() }' \
	  || { echo "anyuan: the build failed, all of it is in target/build.log" >&2; exit 1; }; \
	touch target/built; echo "built in $$(( $$(date +%s) - begin )) s"
