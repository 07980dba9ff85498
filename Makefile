# Kempt from a checkout. On a Debian machine with Swift, `make run` needs nothing else; `make help` lists the rest.

# Debian packages that the build needs: named here and nowhere else.
packages := libxml2-dev zlib1g-dev pkg-config

release := swift build -c release --static-swift-stdlib
kempt := .build/release/kempt
sudo := $(if $(filter 0,$(shell id -u)),,sudo)

.DEFAULT_GOAL := help
.PHONY: help run build test lint bench schema golden clean packages

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## /make \1\t/p' Makefile | expand -t 14

run: build ## build, run pipelines/nightly.yml and print its report
	@$(kempt) run pipelines/nightly.yml; code=$$?; \
	if [ $$code -eq 1 ]; then echo "The outputs are written; the quality gate of nightly.yml was missed (exit code 1)."; \
	else exit $$code; fi

build: packages ## the release program: .build/release/kempt
	$(release) --product kempt

test: packages ## every test, with the program that the command-line tests start
	swift build --product kempt
	swift test

lint: ## format and habits of the sources
	swift format lint --strict -r Sources Tests
	.ci/check-sources

bench: build ## measure each stage and the whole run at 100,000 and 1,000,000 rows; figures also in .bench/results.json
	$(release) --product kempt-bench
	.build/release/kempt-bench run $(BENCH)

schema: build ## write pipelines/schema.json anew
	$(kempt) schema > pipelines/schema.json.new
	mv pipelines/schema.json.new pipelines/schema.json

golden: packages ## write the golden outputs anew; read the difference before you commit it
	swift build --product kempt
	KEMPT_UPDATE_GOLDEN=1 swift test --filter 'GoldenTests|TranscriptTests'

clean: ## remove what was built, measured and run
	rm -rf .build .bench pipelines/out

# Installs what is missing; says nothing when nothing is.
packages:
	@missing=""; for package in $(packages); do \
	  dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; \
	done; \
	if [ -n "$$missing" ]; then \
	  command -v apt-get >/dev/null || { echo "install these first:$$missing" >&2; exit 1; }; \
	  $(sudo) apt-get update && $(sudo) env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $$missing; \
	fi
