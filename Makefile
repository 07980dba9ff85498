# Kempt from a checkout. On a Debian machine with Swift, `make run` needs nothing else; `make help` lists the rest.

# Debian packages that the build needs, and those that the tests need besides: named here and nowhere else.
packages := libpq-dev libsqlite3-dev libuchardet-dev libxml2-dev zlib1g-dev pkg-config
test_packages := postgresql

# -S: without the tables of line numbers, a quarter of the file. Function names stay, for crash traces and perf; valgrind reads it only like this.
# Of the 90 MB that are left 34 are ICU's data, which Foundation brings and Yams and GRDB want.
release := swift build -c release --static-swift-stdlib -Xlinker -S
kempt := .build/release/kempt
sudo := $(if $(filter 0,$(shell id -u)),,sudo)

.DEFAULT_GOAL := help
.PHONY: help run build test lint bench conformance fuzz schema golden clean packages test-packages

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## /make \1\t/p' Makefile | expand -t 14

run: build ## build, run pipelines/nightly.yml and print its report
	@$(kempt) run pipelines/nightly.yml; code=$$?; \
	if [ $$code -eq 1 ]; then echo "The outputs are written; the quality gate of nightly.yml was missed (exit code 1)."; \
	else exit $$code; fi

build: packages ## the release program: .build/release/kempt
	$(release) --product kempt

test: packages test-packages ## every test, with the program that the command-line tests start
	swift build --product kempt
	swift test

lint: ## format and habits of the sources
	swift format lint --strict -r Sources Tests
	.ci/check-sources

bench: build ## measure each stage and the whole run at 100,000 and 1,000,000 rows; then each format and kernel; figures also in .bench/
	$(release) --product kempt-bench
	.build/release/kempt-bench run $(BENCH)
	.build/release/kempt-bench read $(READ)
	.build/release/kempt-bench kernels

conformance: build ## score public corpora beside other tools, then damaged files; fetches what it needs into .conformance/
	Tests/Conformance/run.py $(CONFORMANCE)
	Tests/Conformance/mutate.py --quick

seconds := 60
fuzz: packages ## fuzz every reader for 60 seconds each, or: make fuzz seconds=600
	for target in csv zip xlsx mbox mime jsonl vcard xml; do Tests/Fuzz/fuzz.sh $$target $(seconds) || exit 1; done

schema: build ## write pipelines/schema.json anew
	$(kempt) schema > pipelines/schema.json.new
	mv pipelines/schema.json.new pipelines/schema.json

golden: packages ## write the golden outputs anew; read the difference before you commit it
	swift build --product kempt
	KEMPT_UPDATE_GOLDEN=1 swift test --filter 'GoldenTests|TranscriptTests'

clean: ## remove what was built, measured, fetched and run
	rm -rf .build .build-fuzz .bench .conformance pipelines/out

# Installs what is missing; says nothing when nothing is.
packages: need := $(packages)
test-packages: need := $(test_packages)
packages test-packages:
	@missing=""; for package in $(need); do \
	  dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; \
	done; \
	if [ -n "$$missing" ]; then \
	  command -v apt-get >/dev/null || { echo "install these first:$$missing" >&2; exit 1; }; \
	  $(sudo) apt-get update && $(sudo) env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $$missing; \
	fi
