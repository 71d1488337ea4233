// Improves what already works without it. Nothing is sent from here; kept is only whether single keys are wanted.
(() => {
  const page = document;
  const OFF = "workspace-keys-off";

  // Single keys can be switched off for whom they get in the way of, such as people who speak to their machine.
  const isOn = () => { try { return !localStorage.getItem(OFF); } catch { return true; } };
  const choice = page.querySelector("[data-keys-switch]");
  if (choice) {
    const box = choice.querySelector("input");
    choice.hidden = false;
    box.checked = isOn();
    box.addEventListener("change", () => {
      try { box.checked ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, "1"); } catch { /* then for this page only */ }
    });
  }

  // "/" to the search field, "g" and then another key to what bears both.
  const targets = new Map([...page.querySelectorAll("[data-key]")].map((target) => [target.dataset.key, target]));
  let before = "", since = 0;
  page.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, select, textarea, [contenteditable]");
    if (typing || event.ctrlKey || event.altKey || event.metaKey || event.repeat || !isOn()) return;
    const pair = event.timeStamp - since < 1500 ? `${before} ${event.key}` : "";
    const target = targets.get(pair) ?? targets.get(event.key);
    before = event.key;
    since = event.timeStamp;
    if (!target) return;
    event.preventDefault();
    if (target.matches("a")) target.click();
    else target.focus();
  });

  // The menu under one's own name closes on Escape and on a click beside it.
  for (const menu of page.querySelectorAll("details.head-self")) {
    page.addEventListener("click", (event) => { if (!menu.contains(event.target)) menu.open = false; });
    menu.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !menu.open) return;
      menu.open = false;
      menu.querySelector("summary").focus();
    });
  }

  for (const form of page.querySelectorAll("form[method=post]")) {
    // Questions that only follow from another answer wait for that answer; one with an error always shows.
    const waiting = [...form.querySelectorAll("[data-shown-when]")];
    const show = () => {
      const answers = new FormData(form);
      for (const question of waiting) {
        const wanted = question.dataset.shownValues.split(" ");
        const given = answers.getAll(question.dataset.shownWhen);
        question.hidden = !question.matches(".has-error") && !given.some((answer) => wanted.includes(answer));
        question.querySelectorAll("input, select, textarea").forEach((input) => { input.disabled = question.hidden; });
      }
    };
    form.addEventListener("change", show);
    addEventListener("pageshow", show);
    show();
    // The second click of a double click sends nothing.
    let sent = -Infinity;
    form.addEventListener("submit", (event) => {
      if (event.timeStamp - sent < 3000) event.preventDefault();
      else sent = event.timeStamp;
    });
  }
})();
