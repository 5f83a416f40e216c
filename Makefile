# Inkling: the commands of the README. `make` alone lists them.

SHELL := /bin/bash
INKLING := .build/debug/inkling
# What the tests' programs look like is part of what they test.
SOURCES := Package.swift Sources \
	$(filter-out %/Programs %/Rejected,$(wildcard Tests/*/*)) $(wildcard Benchmarks)

# The C libraries, pkg-config to find them, and a font for the pictures.
APT_PACKAGES := pkg-config libcairo2-dev libdnnl-dev libcmark-gfm-dev libcmark-gfm-extensions-dev \
	zlib1g-dev libzip-dev libmd-dev libpng-dev libdeflate-dev fonts-dejavu-core
BREW_PACKAGES := pkgconf cairo onednn libomp cmark-gfm zlib libzip libmd libpng libdeflate

.DEFAULT_GOAL := help
.PHONY: help lessons test doctor format lint setup clean

help: ## List these commands
	@echo "make COMMAND, where COMMAND is one of"
	@sed -n 's/^\([a-z]*\):.*## \(.*\)$$/\1|\2/p' $(MAKEFILE_LIST) \
		| while IFS='|' read -r name text; do printf '  %-8s  %s\n' "$$name" "$$text"; done

lessons: setup ## Build, fetch MNIST if it can be had, run all lessons, write output/index.html
	swift build --product inkling
	@# Without a network this says so within seconds, and the built-in digits take MNIST's place.
	@$(INKLING) data fetch mnist --timeout 90 || echo "Going on without MNIST."
	@status=0; $(INKLING) render || status=$$?; \
	if [ -f output/index.html ]; then echo "The lessons are in $(CURDIR)/output/index.html"; fi; \
	exit $$status

test: setup ## Build everything and run all tests
	swift build --build-tests
	swift test --skip-build

doctor: setup ## Say what is right with this machine and what to do about what is not
	swift build --product inkling
	@$(INKLING) doctor

format: ## Format the sources
	swift format --in-place --recursive --parallel $(SOURCES)

lint: ## Check the format of the sources
	swift format lint --strict --recursive --parallel $(SOURCES)

clean: ## Remove what was built and generated
	rm -rf .build
	find output -mindepth 1 ! -name README.md -delete

# Asks only whether the packages are there, unless one is missing; so it costs nothing the second time.
setup: ## Install the libraries that are missing (asks for sudo where it must)
	@command -v swift > /dev/null || { \
		echo "Swift is missing. Install Swift 6.3 from https://www.swift.org/install and run this again."; \
		exit 1; }
	@if [ "$$(uname)" = Darwin ]; then $(install_with_brew); else $(install_with_apt); fi

define install_with_apt
	if ! command -v dpkg-query > /dev/null; then \
		pkg-config --exists cairo libcmark-gfm zlib libzip libmd libpng libdeflate 2> /dev/null || { \
			echo "This machine has no apt. Install the counterparts of these Debian packages, then run this again:"; \
			echo "  $(APT_PACKAGES)"; exit 1; }; \
		exit 0; \
	fi; \
	missing=(); \
	for package in $(APT_PACKAGES); do \
		state=$$(dpkg-query --show --showformat='$${db:Status-Status}' $$package 2> /dev/null || true); \
		if [ "$$state" = installed ]; then continue; fi; \
		if [ $$package = pkg-config ] && command -v pkg-config > /dev/null; then continue; fi; \
		missing+=($$package); \
	done; \
	if [ $${#missing[@]} -eq 0 ]; then exit 0; fi; \
	as_root=(); \
	if [ "$$(id -u)" -ne 0 ]; then as_root=(sudo); fi; \
	give_up() { \
		echo "$$1 Have an administrator run this, then try again:"; \
		echo "  apt-get update && apt-get install $${missing[*]}"; exit 1; }; \
	if [ $${#as_root[@]} -gt 0 ] && ! command -v sudo > /dev/null; then \
		give_up "Libraries are missing, and there is no sudo to install them with."; \
	fi; \
	echo "Installing $${missing[*]}"; \
	install() { \
		"$${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
			apt-get install --yes --quiet --no-install-recommends "$${missing[@]}"; }; \
	if ! ls /var/lib/apt/lists/*_Packages* > /dev/null 2>&1 || ! install; then \
		"$${as_root[@]}" apt-get update --quiet || give_up "The package lists could not be fetched."; \
		install || give_up "The libraries could not be installed."; \
	fi
endef

define install_with_brew
	if ! command -v brew > /dev/null; then \
		pkg-config --exists cairo libcmark-gfm 2> /dev/null || { \
			echo "Homebrew is missing. Install it from https://brew.sh and run this again."; exit 1; }; \
		exit 0; \
	fi; \
	missing=(); \
	for package in $(BREW_PACKAGES); do \
		[ -d "$$(brew --prefix)/opt/$$package" ] || missing+=($$package); \
	done; \
	if [ $${#missing[@]} -eq 0 ]; then exit 0; fi; \
	brew install "$${missing[@]}" || { echo "The libraries could not be installed."; exit 1; }
endef
