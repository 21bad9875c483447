// The search of a copy: it looks through all records, which one script has brought along.
(() => {
  const plain = (text) => text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  const form = document.getElementById("cari");
  const input = document.getElementById("cari_kata");
  const list = document.getElementById("cari_hasil");
  const count = document.getElementById("cari_jumlah");
  const entries = window.INDEKS_LURING.map(([file, title, words]) => ({
    file, title, words, titlePlain: plain(title), wordsPlain: plain(words),
  }));
  const excerpt = (entry, word) => {
    const at = Math.max(0, entry.wordsPlain.indexOf(word) - 80);
    return `${at ? "… " : ""}${entry.words.slice(at, at + 240).trim()} …`;
  };
  const show = () => {
    const words = plain(input.value).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
    list.replaceChildren();
    if (!words.length) {
      count.textContent = "";
      return;
    }
    const found = entries
      .filter((entry) => words.every((word) => entry.wordsPlain.includes(word)))
      .map((entry) => [words.filter((word) => entry.titlePlain.includes(word)).length, entry])
      .sort((one, other) => other[0] - one[0]);
    count.textContent = found.length ? `${found.length} hasil` : "Tidak ada yang cocok.";
    for (const [, entry] of found.slice(0, 50)) {
      const item = document.createElement("li");
      const link = document.createElement("a");
      const text = document.createElement("p");
      link.href = `../${entry.file.split("/").map(encodeURIComponent).join("/")}`;
      link.textContent = entry.title;
      text.textContent = excerpt(entry, words[0]);
      item.append(link, text);
      list.append(item);
    }
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    show();
  });
  input.addEventListener("input", show);
  input.value = new URLSearchParams(location.search).get("q") ?? "";
  show();
})();
