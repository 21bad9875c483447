"""What the forms on this machine add to their page: the key of a start, and the check's words."""

HEAD = '<link rel="stylesheet" href="formulir.css">\n'
BODY = """<aside id="temuan" aria-label="Hasil pemeriksaan" hidden>
<details>
<summary><span id="temuan-ringkas" role="status"></span></summary>
<ul id="temuan-daftar"></ul>
</details>
</aside>
"""
STYLE = """#temuan{position:fixed;inset:auto 0 0 0;z-index:900;max-height:50vh;overflow:auto;
background:#fff;color:#1a1a1a;border-top:3px solid #1a5c38;font:16px/1.5 sans-serif;
padding:.25rem 1rem}
#temuan summary{cursor:pointer;padding:.5rem 0;min-height:2rem}
#temuan ul{margin:0;padding:0 0 .5rem 1.25rem}
#temuan li{margin:.25rem 0;overflow-wrap:anywhere}
#temuan[data-keadaan="salah"]{border-color:#a3180c}
"""
SCRIPT = """(() => {
  "use strict";
  const account = "sveltia-cms.user";
  const found = /^#kunci=([A-Za-z0-9_-]+)$/.exec(location.hash);
  if (found) {
    localStorage.setItem(account, JSON.stringify({ backendName: "gitea", token: found[1] }));
    history.replaceState(null, "", location.pathname);
  }
  const token = () => {
    try {
      return JSON.parse(localStorage.getItem(account) || "{}").token || "";
    } catch {
      return "";
    }
  };
  const box = document.getElementById("temuan");
  const short = document.getElementById("temuan-ringkas");
  const list = document.getElementById("temuan-daftar");
  let before = "";
  const show = ({ running, findings }) => {
    const wrong = findings.filter((one) => !one.advice).length;
    const told = running
      ? "Sedang diperiksa ..."
      : wrong
        ? `${wrong} kesalahan harus diperbaiki sebelum terbit`
        : findings.length
          ? `Tersimpan dan sah; ${findings.length} saran`
          : "Semua isi sah";
    const now = JSON.stringify([told, findings]);
    if (now === before) {
      return;
    }
    before = now;
    box.hidden = false;
    box.dataset.keadaan = running ? "tunggu" : wrong ? "salah" : "sah";
    short.textContent = told;
    list.replaceChildren(
      ...findings.map((one) => {
        const item = document.createElement("li");
        const place = `${one.advice ? "Saran: " : ""}${one.path}, baris ${one.line}`;
        item.textContent = `${place}: ${one.finding}; ${one.remedy}`;
        return item;
      }),
    );
  };
  const ask = async () => {
    if (token()) {
      try {
        const answer = await fetch("/api/v1/temuan", {
          headers: { Authorization: `token ${token()}` },
        });
        if (answer.ok) {
          show(await answer.json());
        }
      } catch {
        short.textContent = "make forms sudah berhenti; jalankan lagi, lalu buka alamatnya";
        box.hidden = false;
      }
    }
    setTimeout(ask, 1000);
  };
  ask();
})();
"""
