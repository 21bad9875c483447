// A page read long after its build says so beside "Status per"; the style sheet keeps the room for it.
const built = Date.parse(document.currentScript.dataset.hari);
if (Date.now() - built > 3 * 24 * 60 * 60 * 1000) {
  for (const line of document.querySelectorAll(".as-of")) {
    const note = document.createElement("span");
    note.className = "stale";
    note.textContent = " · data ini mungkin sudah berubah";
    line.append(note);
  }
}
