# Peta pekerjaan: satu target satu maksud. `make` saja mencetak daftarnya.
# Yang dapat diatur: PYTHON, CHROMIUM, SITEURL, BASIS, PENERBIT, KONTAK, TANGGAL_BANGUN (menetapkan "hari ini"), FIX, YA, SEMUA, LOKAL, PORT.

SHELL = /bin/sh
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory

# Debian's own Python where it is new enough, so that everybody has the one the lock was made for.
PYTHON ?= $(shell for p in /usr/bin/python3 python3 python3.13 python3.12 python3.11; do \
	"$$p" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo "$$p"; break; }; done)
VENV = .venv
BIN = $(VENV)/bin
PORT ?= 8000
PIP_INSTALL = $(BIN)/python -m pip --disable-pip-version-check --no-input install --quiet --require-hashes
COMPILE = uv pip compile --quiet --python-version 3.11.2 --generate-hashes --no-emit-index-url --no-strip-extras
# Chromium: the variable, else the PATH, else Debian's package.
CHROMIUM ?= $(shell command -v chromium || command -v chromium-browser || command -v google-chrome)

# The browser that was just installed is found, too.
PYTEST_ENV = CHROMIUM="$$(command -v "$(CHROMIUM)" || command -v chromium)"
# A real site to import from: what of Debian's package belongs to WordPress itself.
WORDPRESS = .cache/wordpress
# The program of the forms: one version of a package of npm, by its hash (plugins/build/forms/program.py).
FORMS_VERSION = 0.221.1
FORMS_SHA512 = 27e4288a4f6418c9362fbbcda4e42b9c3985462f8d07abf02747fae7b62db31587d0ff16612611452442da943f8c619b56533ffcf83f588826929b30aa8a3781
FORMS_URL = https://registry.npmjs.org/@sveltia/cms/-/cms-$(FORMS_VERSION).tgz
FORMS = .cache/formulir/sveltia-cms-$(FORMS_VERSION).tgz
# What lists the libraries, in an environment of its own: what lists is no part of what is listed.
SBOM = .cache/sbom/alat
# What judges the built site from outside.
VALIDATORS = .cache/validasi

export TANGGAL_BANGUN PENERBIT KONTAK BASIS
# A developer's PYTHON* settings must not change what is built; modules are read from this folder only.
unexport PYTHONPATH PYTHONHOME

# Installs Debian packages when root, else prints the command to run. $(1): packages, $(2): what they are for
define debian
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		echo "Memasang $(1) ($(2)) ..."; \
		{ apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $(1); } \
			</dev/null >/dev/null || { echo "Gagal memasang; coba: apt-get update && apt-get install $(1)" >&2; exit 1; }; \
	else \
		echo "Belum ada $(2). Jalankan lalu ulangi:" >&2; \
		echo "    sudo apt-get update && sudo apt-get install -y --no-install-recommends $(1)" >&2; exit 1; \
	fi
endef

.PHONY: help
help: ## mencetak daftar ini
	@echo "Pakai: make <target>"; echo
	@sed -n 's/^\([a-z][a-z0-9-]*\):.*## \(.*\)/\1|\2/p' Makefile | while IFS='|' read -r name text; do printf '  %-12s %s\n' "$$name" "$$text"; done

.PHONY: site
site: $(VENV)/.situs ## menyiapkan lingkungan, mengimpor arsip, membangun situs ke output/
	@if grep -q '^\[sources.arsip\]' scraper/sources.toml; then $(BIN)/python -m scraper import --source arsip; fi
	@SITEURL="$${SITEURL:-http://localhost:$(PORT)}" $(BIN)/python -m plugins.commands.site
	@echo
	@echo "Selesai: output/index.html"
	@echo "Lihat dengan: make serve   (lalu buka http://localhost:$(PORT))"

.PHONY: test
test: $(VENV)/.uji chromium webserver formulir ## menyiapkan semua keperluan, lalu memeriksa gaya, tipe, dan menjalankan semua uji
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/pytest -q -n 2 --cov --cov-report=term-missing:skip-covered --cov-fail-under=100 tests/domain plugins/domain
	$(PYTEST_ENV) $(BIN)/pytest -q -n 2 --dist=loadfile tests/test_*.py tests/content tests/plugins tests/scraper tests/site scraper

.PHONY: quick
quick: $(VENV)/.uji ## uji yang selesai dalam satu menit: tanpa Pelican, tanpa peramban, sedikit contoh bagi setiap sifat
	$(BIN)/pytest -q -n 2 -m quick --hypothesis-profile=quick

.PHONY: proof
proof: $(VENV)/.uji chromium wordpress ## uji yang lama: mematikan proses, rangkaian panjang, belasan bangunan, banyak contoh bagi setiap sifat
	$(PYTEST_ENV) $(BIN)/pytest -q -n 2 -m "proof or property" --hypothesis-profile=proof

.PHONY: mutants
mutants: $(VENV)/.uji ## mengubah plugins/domain sedikit demi sedikit untuk melihat apakah uji menyadarinya; RUANG=values satu ruang saja
	@$(BIN)/python -m tests.mutants $(RUANG)

.PHONY: check
check: $(VENV)/.situs ## memeriksa isi saja; SEMUA=1 mencetak saran lama, FIX=1 menambahkan id, FIX=huruf memperbaiki huruf tertukar
	@$(BIN)/python -m plugins.checks $(if $(FIX),--fix $(FIX:1=id)) $(if $(filter 1,$(YA)),--yes) $(if $(filter 1,$(SEMUA)),--all)

# What `make new` makes, each with its first answer: make new BERITA=rilis.docx
NEW_KINDS = BERITA TANDA_TANGAN PERISTIWA KABAR KOREKSI PENCABUTAN LEMBAGA ORANG SUMBER
export $(NEW_KINDS)

.PHONY: new
new: $(VENV)/.situs ## membuat isi baru dengan tanya jawab: BERITA=, TANDA_TANGAN=, PERISTIWA=, KABAR=, KOREKSI=, PENCABUTAN=, LEMBAGA=, ORANG=, SUMBER=
	@$(BIN)/python -m scraper new $(foreach kind,$(NEW_KINDS),$(if $($(kind)),$(kind) "$$$(kind)"))

.PHONY: tinjau
tinjau: $(VENV)/.situs ## mencetak yang sebaiknya diperiksa berikutnya; NIHIL=catatan mencatat "sudah dicari, tidak ditemukan", SEMUA=1
	@$(BIN)/python -m plugins.review $(if $(NIHIL),--nothing $(NIHIL)) $(if $(filter 1,$(SEMUA)),--all)

.PHONY: sentences
sentences: $(VENV)/.situs ## mencetak setiap kalimat yang disusun dari catatan, beserta isian dan bukti yang mendasarinya
	@$(BIN)/python -m plugins.sentences

.PHONY: import
import: $(VENV)/.situs ## mengimpor dari semua sumber aktif di scraper/sources.toml
	@$(BIN)/python -m scraper import

.PHONY: serve
serve: $(VENV)/.situs ## membangun ke folder sendiri, menyajikan di localhost:8000, membangun ulang bila ada perubahan; konsep ditandai
	@$(BIN)/python -m plugins.serve --port $(PORT)

.PHONY: forms
forms: $(VENV)/.situs formulir ## formulir di peramban mesin ini: menulis dan mengubah isi, tanpa YAML
	@$(BIN)/python -m plugins.forms$(if $(filter-out 8000,$(PORT)), --port $(PORT))

.PHONY: formulir
formulir: $(FORMS) ## mengambil program formulir (Sveltia CMS) dan memeriksa sidiknya; bagi make forms dan FORMULIR

.PHONY: publish
publish: $(VENV)/.situs ## bangunan resmi ke output/ dengan semua pemeriksaan; perlu SITEURL, PENERBIT, KONTAK; LOKAL=1 mengizinkan localhost
	@SITEURL="$(SITEURL)" $(BIN)/python -m plugins.publish $(if $(filter 1,$(LOKAL)),--local)

.PHONY: verify
verify: $(VENV)/.situs ## membandingkan situs yang tayang dengan output/; perlu URL=https://...
	@$(BIN)/python -m plugins.verify $(if $(URL),"$(URL)",--help)

.PHONY: deploy
deploy: $(VENV)/.situs ## membawa output/ ke server; perlu SERVER=pengguna@host:/folder; KEMBALI=1 mengembalikan yang sebelumnya di sana
	@$(BIN)/python -m plugins.deploy "$(SERVER)" $(if $(filter 1,$(KEMBALI)),--rollback)

.PHONY: rollback
rollback: $(VENV)/.situs ## mengembalikan terbitan sebelumnya ke output/; DAFTAR=1 mencetak yang tersimpan, KE=nama memilih
	@$(BIN)/python -m plugins.rollback $(if $(filter 1,$(DAFTAR)),--list) $(if $(KE),"$(KE)")

.PHONY: nginx
nginx: $(VENV)/.situs ## mencetak pengaturan nginx bagi output/; perlu SITEURL; BROTLI=1 bila nginx punya modulnya
	@$(BIN)/python -m plugins.nginx "$(SITEURL)" $(if $(filter 1,$(BROTLI)),--brotli) $(if $(filter 1,$(LOKAL)),--local)

.PHONY: daerah-baru
daerah-baru: $(VENV)/.situs ## menjadikan folder ini situs daerah lain: bertanya, mengosongkan isi, menulis pengaturan; atau JAWABAN='--nama ...'
	@$(BIN)/python -m plugins.new_region $(JAWABAN)

.PHONY: sbom
sbom: $(BIN)/python ## menyusun daftar bahan (CycloneDX) dari requirements.txt ke .cache/sbom/bahan.json
	@[ -x $(SBOM)/bin/cyclonedx-py ] || { $(PYTHON) -m venv --clear $(SBOM) && \
		$(SBOM)/bin/python -m pip --disable-pip-version-check --no-input install --quiet cyclonedx-bom==7.5.0; }
	@$(SBOM)/bin/cyclonedx-py requirements requirements.txt --output-reproducible -o .cache/sbom/bahan.json
	@echo ".cache/sbom/bahan.json"

.PHONY: unduhan
unduhan: $(VENV)/.situs ## membuat satu zip dari output/ yang terbuka tanpa server dan tanpa jaringan, ke .cache/unduh/
	@$(BIN)/python -m plugins.keeping.download

.PHONY: bench
bench: $(VENV)/.uji ## mengukur kecepatan dan memori, berdampingan dengan perangkat lain
	@$(BIN)/python -m bench

.PHONY: shots
shots: $(VENV)/.uji chromium ## memotret setiap jenis halaman ke .cache/layar/, dan memperbarui gambar README
	@$(PYTEST_ENV) $(BIN)/python -m tests.site.screenshots

.PHONY: validate
validate: $(VENV)/.uji chromium $(VALIDATORS)/.pasang ## menilai semua halaman dengan pemeriksa Nu dan Lighthouse; perlu Java dan Node
	@$(PYTEST_ENV) $(BIN)/python -m tests.site.outside

.PHONY: lock
lock: ## menyusun ulang requirements*.txt dari requirements*.in
	@work=$$(mktemp -d) && trap 'rm -rf "$$work"' EXIT && \
	$(PYTHON) -m venv "$$work" && "$$work/bin/pip" --disable-pip-version-check install --quiet uv && \
	"$$work/bin/"$(COMPILE) requirements.in -o requirements.txt && \
	"$$work/bin/"$(COMPILE) requirements-test.in -c requirements.txt -o requirements-test.txt && \
	sed -i 's/^lxml\[html-clean\]/lxml/' requirements.txt requirements-test.txt  # pip 23.0 stumbles over this extra, and needs that of coverage

.PHONY: clean
clean: ## menghapus output/ dan semua berkas sementara (bukan .venv/)
	rm -rf output .cache .mypy_cache .pytest_cache .ruff_cache .hypothesis .coverage
	find . -name __pycache__ -not -path './.venv/*' -prune -exec rm -rf {} +

# --- bahan bagi target di atas -------------------------------------------------------------------

$(BIN)/python:
	@[ -n "$(PYTHON)" ] || { echo "Perlu Python 3.11 atau lebih baru; jalankan: sudo apt-get install python3" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { $(call debian,python3-venv,modul venv bagi $(PYTHON)); }
	@$(PYTHON) -m venv --clear $(VENV)

# The stamps are younger than the environment: the wheel's own files never make them stale.
$(VENV)/.situs: requirements.txt | $(BIN)/python
	@echo "Memasang pustaka dari requirements.txt ..."
	@$(PIP_INSTALL) -r requirements.txt
	@touch $@

$(VENV)/.uji: requirements-test.txt $(VENV)/.situs
	@echo "Memasang pustaka uji dari requirements-test.txt ..."
	@$(PIP_INSTALL) -r requirements-test.txt
	@touch $@

$(VALIDATORS)/.pasang: Makefile
	@command -v java >/dev/null || { $(call debian,default-jre-headless,Java bagi pemeriksa Nu); }
	@command -v npm >/dev/null || { $(call debian,nodejs npm,Node bagi Lighthouse); }
	@mkdir -p $(VALIDATORS) && npm install --silent --no-audit --no-fund --prefix $(VALIDATORS) vnu-jar@26.9.27 lighthouse@12.8.2
	@touch $@

# One version of one package; the build looks at its hash again each time that it is used.
$(FORMS):
	@mkdir -p $(@D) && rm -f $@.baru
	@if command -v curl >/dev/null; then curl -fsSL --proto =https -o $@.baru $(FORMS_URL); else \
		cd $(@D) && npm pack --silent @sveltia/cms@$(FORMS_VERSION) >/dev/null && mv sveltia-cms-$(FORMS_VERSION).tgz $(@F).baru; fi \
		|| { echo "Program formulir tidak dapat diambil; pasang curl, periksa sambungan internet, lalu ulangi" >&2; exit 1; }
	@echo "$(FORMS_SHA512)  $@.baru" | sha512sum --check --status || { rm -f $@.baru; echo "Program formulir yang diterima bukan yang diperiksa; ulangi" >&2; exit 1; }
	@mv $@.baru $@

.PHONY: chromium
chromium:
	@command -v "$(CHROMIUM)" >/dev/null || { $(call debian,chromium fonts-noto-core,peramban bagi uji); }

# Where it cannot be had, the tests that need it say so and are skipped.
.PHONY: wordpress
wordpress:
	@{ command -v php && command -v mariadbd; } >/dev/null || ( $(call debian,php-cli php-mysql php-xml mariadb-server-core,WordPress asli bagi uji) ) || true
	@[ -d $(WORDPRESS)/usr ] || { mkdir -p $(WORDPRESS) && cd $(WORDPRESS) && apt-get download -qq wordpress wordpress-theme-twentytwentyone wordpress-theme-twentytwentythree 2>/dev/null && \
		for package in *.deb; do dpkg-deb -x "$$package" . && rm "$$package"; done; } || echo "WordPress asli tidak dapat diambil, ujinya dilewati" >&2

.PHONY: webserver
webserver:
	@[ -x /usr/sbin/nginx ] && [ -e /usr/lib/nginx/modules/ngx_http_brotli_static_module.so ] && [ -x /usr/sbin/sshd ] && command -v rsync >/dev/null || { $(call debian,nginx-light libnginx-mod-http-brotli-static openssl rsync openssh-server openssh-client,nginx dan ssh bagi uji); }
