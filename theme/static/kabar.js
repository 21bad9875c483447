// A page read long after its build says so beside the day of its statuses; the style sheet keeps the room for it.
for (const line of document.querySelectorAll(".as-of")) {
  const built = Date.parse(line.querySelector("time")?.dateTime);
  if (Date.now() - built > 3 * 24 * 60 * 60 * 1000) {
    const note = document.createElement("span");
    note.className = "stale";
    note.textContent = " · data ini mungkin sudah berubah";
    line.append(note);
  }
}
