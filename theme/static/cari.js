// The search page: asks Pagefind, which is loaded with the first key press, and writes the results.
const FILTERS = ["jenis", "tahun", "kategori", "status"];
const FIRST = 4; // results asked for at once, so that a slow phone soon has something to show
const PAGE = 10;
const PAUSE = 200; // milliseconds without a key before an answer is announced

const form = document.getElementById("cari");
const count = document.getElementById("cari_jumlah");
const list = document.getElementById("cari_hasil");
const more = document.getElementById("cari_lagi");
const words = (name) => new Map([...form[name].options].map((option) => [option.value, option.text]));
const kinds = words("jenis");
const categories = words("kategori");

let engine; // a promise
let turn = 0; // only the latest question is answered
let waiting; // the timer of the next question
let found = [];

// Pagefind unpacks its files in its own script unless they come unpacked, and a browser is faster at it.
if (window.DecompressionStream) {
  const plain = window.fetch;
  window.fetch = async (...asked) => {
    const answer = await plain(...asked);
    if (!answer.ok || !/\.(pagefind|pf_\w+)$/.test(answer.url)) return answer;
    const file = new Uint8Array(await answer.arrayBuffer());
    const isPacked = file[0] === 0x1f && file[1] === 0x8b;
    const { body } = new Response(file);
    return new Response(isPacked ? body.pipeThrough(new DecompressionStream("gzip")) : body);
  };
}

form.addEventListener("input", () => {
  load();
  clearTimeout(waiting);
  waiting = setTimeout(search, PAUSE);
});
form.addEventListener("submit", async (event) => {
  event.preventDefault();
  clearTimeout(waiting);
  await search();
  count.focus();
});
more.firstElementChild.addEventListener("click", async () => {
  const first = list.children.length;
  await show(turn, PAGE);
  list.children[first]?.querySelector("a").focus();
});
addEventListener("popstate", restore);
restore();

function restore() {
  const asked = new URLSearchParams(location.search);
  form.q.value = asked.get("q") ?? "";
  for (const name of FILTERS) {
    form[name].value = asked.get(name) ?? "";
    // A word that is no choice leaves a list without any.
    if (form[name].selectedIndex < 0) form[name].value = "";
  }
  search();
}

function load() {
  if (engine) return;
  const tag = String(Date.now());
  // Asked for now, so that they come at the same time as the program that will ask for them.
  for (const file of [`pagefind-entry.json?ts=${tag}`, "wasm.id.pagefind"]) {
    const link = document.createElement("link");
    Object.assign(link, { rel: "preload", as: "fetch", crossOrigin: "anonymous" });
    link.href = `/pagefind/${file}`;
    document.head.append(link);
  }
  engine = import("/pagefind/pagefind.js").then((pagefind) =>
    pagefind.createInstance({
      // Its worker would need a policy of its own, and one more round trip.
      noWorker: true,
      metaCacheTag: tag,
      excerptLength: 24,
      ranking: { metaWeights: { title: 8, nama: 7, pokok: 2, kata: 1, hari: 0 } },
    }),
  );
}

async function search() {
  const mine = ++turn;
  const asked = form.q.value.trim();
  remember(asked);
  if (!asked) {
    write([]);
    count.textContent = "";
    return;
  }
  load();
  if (!list.children.length) count.textContent = "Mencari …";
  list.setAttribute("aria-busy", "true");
  try {
    const [results, whole] = await ask(await engine, asked);
    if (mine !== turn) return;
    found = results;
    const entries = await next(0, FIRST);
    if (mine !== turn) return;
    write(entries);
    count.textContent = sentence(results.length, asked, whole);
    await show(mine, PAGE - FIRST);
    if (mine === turn) list.removeAttribute("aria-busy");
  } catch {
    engine = undefined;
    if (mine !== turn) return;
    write([]);
    count.textContent =
      "Pencarian tidak dapat dimuat. Periksa sambungan lalu coba lagi, atau telusuri daftar di bawah.";
  }
}

async function ask(pagefind, asked) {
  const filters = {};
  for (const name of FILTERS) if (form[name].value) filters[name] = form[name].value;
  const all = await pagefind.search(asked, { filters });
  const parts = asked.split(/\s+/).slice(0, 8);
  if (all.results.length || parts.length < 2) return [all.results, true];
  const sums = new Map();
  for (const part of parts) {
    for (const result of (await pagefind.search(part, { filters })).results) {
      const before = sums.get(result.id);
      if (before) before.score += result.score;
      else sums.set(result.id, result);
    }
  }
  return [[...sums.values()].sort((a, b) => b.score - a.score), false];
}

async function next(from, size) {
  const results = found.slice(from, from + size);
  const entries = await Promise.all(results.map((result) => result.data()));
  const order = [...entries.keys()].sort(
    (a, b) =>
      results[b].score - results[a].score ||
      (entries[b].meta.hari ?? "").localeCompare(entries[a].meta.hari ?? ""),
  );
  return order.map((index) => entries[index]);
}

async function show(mine, size) {
  const entries = await next(list.children.length, size);
  if (mine === turn) append(entries);
}

function write(entries) {
  list.replaceChildren();
  if (!entries.length) {
    found = [];
    list.removeAttribute("aria-busy");
  }
  append(entries);
}

function append(entries) {
  list.append(...entries.map(line));
  more.hidden = list.children.length >= found.length;
}

function sentence(number, asked, whole) {
  const narrowed = FILTERS.some((name) => form[name].value) ? " dengan saringan ini" : "";
  if (!number) return `Tidak ada hasil untuk “${asked}”${narrowed}. Coba kata lain atau kata dasarnya.`;
  const results = `${number.toLocaleString("id-ID")} hasil`;
  return whole
    ? `${results} untuk “${asked}”${narrowed}`
    : `Tidak ada yang memuat semua kata “${asked}”${narrowed}; ${results} memuat sebagian`;
}

function remember(asked) {
  const address = new URLSearchParams();
  if (asked) address.set("q", asked);
  for (const name of FILTERS) if (form[name].value) address.set(name, form[name].value);
  const query = `${address}` && `?${address}`;
  if (query !== location.search) history.replaceState(null, "", `${location.pathname}${query}`);
}

function line({ url, meta, filters, content, excerpt, plain_excerpt }) {
  const entry = element("li", "entry");
  const main = element("div", "entry-main");
  const title = element("h2", "entry-title");
  const link = element("a", "", meta.title);
  // An address with an id comes as that of a folder (plugins/search_index.py).
  link.href = url.replace(/(#.+)\/$/, "$1");
  title.append(link);
  const note = element("p", "entry-note", kinds.get(filters.jenis[0]));
  if (filters.kategori) note.append(" · ", categories.get(filters.kategori[0]));
  if (meta.status) note.append(" · ", status(filters.tanda[0], meta.status));
  const text = quote(excerpt);
  if (!content.startsWith(plain_excerpt)) text.prepend("… ");
  if (!content.endsWith(plain_excerpt)) text.append(" …");
  main.append(title, note, text);
  entry.append(element("p", "entry-side", meta.tanggal ?? ""), main);
  return entry;
}

function status(code, label) {
  const mark = document.querySelector(`[data-tanda="${code}"]`).content.firstElementChild.cloneNode(true);
  mark.append(label);
  return mark;
}

// Only words and marks are taken over, whatever the text holds.
function quote(excerpt) {
  const text = element("p", "entry-text");
  for (const node of new DOMParser().parseFromString(excerpt, "text/html").body.childNodes) {
    text.append(node.nodeName === "MARK" ? element("mark", "", node.textContent) : node.textContent);
  }
  return text;
}

function element(name, style, text = "") {
  const made = document.createElement(name);
  if (style) made.className = style;
  made.append(text);
  return made;
}
