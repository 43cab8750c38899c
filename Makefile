# A thin cover over CMake: `make demo` and `make test` are all a newcomer needs.
PRESET ?= release
JOBS ?= $(shell nproc)
LABELS ?= fast|parity|install

.PHONY: all build demo test test-debug bench fuzz check clean bootstrap refit

all: build

bootstrap:
	@tools/bootstrap

build: bootstrap
	@cmake --preset $(PRESET) > build-$(PRESET).log 2>&1 || { cat build-$(PRESET).log; exit 1; }
	@rm -f build-$(PRESET).log
	@NINJA_STATUS='[%f/%t %es] ' cmake --build --preset $(PRESET) -j $(JOBS)

demo: build
	@build/release/lattice compare asian-nato-2024 --html asian-nato-2024.html
	@echo
	@echo "The whole report, with every verdict and its sources: asian-nato-2024.html"

test: build
	@ctest --test-dir build/$(PRESET) --output-on-failure -j $(JOBS) -L '$(LABELS)'

test-debug:
	@$(MAKE) --no-print-directory PRESET=dev LABELS=fast test

bench: build
	@/usr/bin/python3 bench/bench.py build/release/lattice
	@/usr/bin/python3 bench/panel/run.py build/release/lattice
	@/usr/bin/python3 bench/bargain/run.py build/release/lattice
	@/usr/bin/python3 bench/ensemble/growth.py build/release/lattice
	@/usr/bin/python3 bench/ensemble/twin.py build/release/lattice --rate

check: build
	@build/$(PRESET)/lattice check

# After a change of the register: the fitted parameters that ship, made again (LATTICE_OFFICIAL_DATA names the files).
refit: build
	@for m in honour outcome arrival escalation join; do \
	  build/$(PRESET)/lattice fit $$m -o data/models/$$m.new && mv data/models/$$m.new data/models/$$m.csv || exit 1; done

clean:
	rm -rf build
