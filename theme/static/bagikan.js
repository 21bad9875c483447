// Tombol pada bagian "Bagikan". Tanpa skrip ini alamat dan ringkasan tetap dapat dipilih dan disalin sendiri.
(() => {
  const tools = document.getElementById("alat_bagikan");
  if (!tools) return;
  const done = tools.querySelector("[role=status]");
  const more = tools.querySelector("[data-lain]");
  const text = (id) => document.getElementById(id).textContent;
  const address = text("alamat_ini");

  // Peramban lama, dan halaman yang disajikan tanpa HTTPS, tidak punya navigator.clipboard.
  const select = (id) => {
    const place = document.getElementById(id);
    const box = place.closest("details");
    if (box) box.open = true;
    getSelection().selectAllChildren(place);
    return document.execCommand("copy");
  };

  const copy = async (id) => {
    try {
      await navigator.clipboard.writeText(text(id));
      return true;
    } catch {
      return select(id);
    }
  };

  tools.addEventListener("click", async (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if (button === more) {
      navigator.share({ title: document.title, url: address }).catch(() => {});
      return;
    }
    const copied = await copy(button.dataset.salin);
    done.textContent = copied ? "Tersalin." : "Teksnya sudah dipilih; salinlah sendiri.";
  });

  more.hidden = !navigator.share;
  tools.hidden = false;
})();
