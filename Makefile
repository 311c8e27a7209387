# The whole job and every check, each with its own set-up on a fresh Debian 12 with Swift.

SWIFT ?= swift
PREFIX ?= /usr/local
DESTDIR ?=
# A folder of one's own lists for `make demo`; empty = the lists that ship with the program.
LISTS ?=

.DEFAULT_GOAL := help

# One scratch folder per set of flags, so that no build undoes another's.
RELEASE_FOLDER := .build-release
RELEASE_FLAGS := -c release --static-swift-stdlib --scratch-path $(RELEASE_FOLDER)
PROGRAM := $(RELEASE_FOLDER)/release/matxich
BENCH_FOLDER := .build-bench
# Begun all at once, the tests that talk to servers and programs wait so long for a turn that they
# run out of their own patience, and all of them take half as long again.
TESTS_AT_ONCE ?= 4
# A folder with ted-notices.csv and ted-awards.csv for `make bench-quality`.
NEEDS ?= ../shared/data/needs
BENCH_PEERS := sqlite-utils openpyxl xlsxwriter numpy tantivy splink recordlinkage
BENCH_PEERS += networkx igraph networkit pyogrio scipy fastkml lxml
# Debian packages that a job needs beside those of every build.
PACKAGES :=
test: PACKAGES := nginx openssl curl
bench: PACKAGES := nginx curl python3-venv
FORMATTED := Package.swift Sources Catalog Importers Tests

INSTALLED := $(DESTDIR)$(PREFIX)
BASH_COMPLETIONS := $(INSTALLED)/share/bash-completion/completions
ZSH_COMPLETIONS := $(INSTALLED)/share/zsh/site-functions
FISH_COMPLETIONS := $(INSTALLED)/share/fish/vendor_completions.d

.PHONY: help setup build demo test lint format bench bench-quality install clean

help: ## show this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1\t\2/p' Makefile | expand -t 24

setup: ## install the Debian packages that are missing
	@SWIFT="$(SWIFT)" .ci/setup $(PACKAGES)

build: setup ## the release program, in .build-release/release
	$(SWIFT) build $(RELEASE_FLAGS) --product matxich

demo: build ## the whole job in one go; LISTS=folder takes your own lists
	@$(PROGRAM) demo $(if $(LISTS),--lists "$(LISTS)")

test: setup lint ## every check there is
	SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH=$(TESTS_AT_ONCE) $(SWIFT) test

lint: ## refuse what is not formatted
	$(SWIFT) format lint --strict --recursive $(FORMATTED)

format: ## format every Swift file
	$(SWIFT) format --in-place --recursive $(FORMATTED)

bench: build ## measure beside other tools; figures go to Tests/Benchmarks/Runs
	$(SWIFT) build $(RELEASE_FLAGS) --product matching-benchmark
	$(SWIFT) build $(RELEASE_FLAGS) --product network-benchmark
	python3 -m venv $(BENCH_FOLDER)
	$(BENCH_FOLDER)/bin/pip install --quiet $(BENCH_PEERS)
	@runs="Tests/Benchmarks/Runs/$$(date +%Y-%m-%d)-$$(uname -n)" && mkdir -p "$$runs" && \
	for file in Tests/Benchmarks/*.py; do \
	    echo "$$file" && $(BENCH_FOLDER)/bin/python "$$file" $(PROGRAM) "$$runs" || exit 1; \
	done && \
	$(SWIFT) build $(RELEASE_FLAGS) --product batch-benchmark && \
	$(RELEASE_FOLDER)/release/batch-benchmark | tee "$$runs/batch.jsonl"

bench-quality: setup ## measure how well texts are matched; NEEDS=folder of notices
	@test -f "$(NEEDS)/ted-notices.csv" || { echo "There is no ted-notices.csv in $(NEEDS):" \
	    "name the folder of the notices, make bench-quality NEEDS=folder" >&2; exit 1; }
	$(SWIFT) build $(RELEASE_FLAGS) --product quality-benchmark
	$(RELEASE_FOLDER)/release/quality-benchmark "$(NEEDS)" Catalog/Demo \
	    "Tests/Benchmarks/Runs/$$(date +%Y-%m-%d)-$$(uname -n)"

install: build ## the program and its completions below PREFIX (/usr/local)
	install -D -m 755 $(PROGRAM) "$(INSTALLED)/bin/matxich"
	@mkdir -p "$(BASH_COMPLETIONS)" "$(ZSH_COMPLETIONS)" "$(FISH_COMPLETIONS)"
	$(PROGRAM) completion bash > "$(BASH_COMPLETIONS)/matxich"
	$(PROGRAM) completion zsh > "$(ZSH_COMPLETIONS)/_matxich"
	$(PROGRAM) completion fish > "$(FISH_COMPLETIONS)/matxich.fish"

clean: ## remove everything that was built
	rm -rf .build $(RELEASE_FOLDER) $(BENCH_FOLDER)
