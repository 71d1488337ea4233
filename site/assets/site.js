// Improves what already works without it. Nothing typed is stored, and nothing is sent from here.
(() => {
  const page = document;

  // Pages that were read can be read again without a network (sw.js). The first one was read before the worker was
  // there, so it is handed over once it is.
  const worker = navigator.serviceWorker;
  if (worker && !location.pathname.startsWith("/api/")) {
    worker.addEventListener("controllerchange", () => {
      const files = performance.getEntriesByType("resource").map((file) => file.name);
      for (const file of [location.pathname, ...files]) fetch(file).catch(() => {});
    }, { once: true });
    addEventListener("load", () => worker.register("/sw.js").catch(() => {}));
  }
  const forget = async () => {
    await Promise.all([caches.delete("read"), worker.getRegistration().then((kept) => kept?.unregister())]);
  };

  // Leave this page: blank at once, empty the forms, erase what was kept, and leave no step back to here.
  const exit = page.querySelector("[data-exit]");
  if (exit) {
    const leave = (event) => {
      event?.preventDefault();
      page.body.hidden = true;
      page.title = "\u200b";
      page.querySelectorAll("form").forEach((form) => form.reset());
      const go = () => location.replace(exit.href);
      setTimeout(go, 300);
      forget().then(go, go);
    };
    exit.addEventListener("click", leave);
    let presses = 0, last = 0;
    page.addEventListener("keydown", (event) => {
      if (event.repeat) return;
      const now = event.timeStamp;
      presses = event.key !== "Shift" ? 0 : now - last < 1500 ? presses + 1 : 1;
      last = now;
      if (presses === 3) leave();
    });
  }

  // Menus close on Escape and on a click beside them.
  for (const menu of page.querySelectorAll("details.drop")) {
    page.addEventListener("click", (event) => { if (!menu.contains(event.target)) menu.open = false; });
    menu.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !menu.open) return;
      menu.open = false;
      menu.querySelector("summary").focus();
    });
  }

  // Of a list in groups, show the group that bears the name of the place chosen before.
  const narrow = (select, chosen) => {
    const name = chosen.selectedOptions?.[0]?.text;
    const groups = [...select.querySelectorAll("optgroup")];
    if (!groups.some((group) => group.label === name)) return;
    for (const group of groups) group.hidden = group.disabled = group.label !== name;
    if (select.selectedOptions[0]?.parentNode.disabled) select.value = "";
  };

  for (const form of page.querySelectorAll("form[method=post]")) {
    // Questions that only follow from another answer wait for that answer; one with an error shows until
    // that answer is changed.
    const waiting = [...form.querySelectorAll("[data-shown-when]")];
    const show = (event) => {
      const answers = new FormData(form);
      for (const question of waiting) {
        if (event?.target.name === question.dataset.shownWhen) question.classList.remove("has-error");
        const given = answers.getAll(question.dataset.shownWhen);
        const wanted = question.dataset.shownValues.split(" ");
        question.hidden = !question.matches(".has-error") && !given.some((answer) => wanted.includes(answer));
        // What is not shown is not sent either.
        question.querySelectorAll("input, select, textarea").forEach((input) => { input.disabled = question.hidden; });
        question.querySelectorAll("select").forEach((select) => narrow(select, form.elements[question.dataset.shownWhen]));
      }
    };
    form.addEventListener("change", show);
    show();
    // The second click of a double click sends nothing; whoever stopped the sending can send again soon.
    let sent = -Infinity;
    form.addEventListener("submit", (event) => {
      if (event.timeStamp - sent < 3000) event.preventDefault();
      else sent = event.timeStamp;
    });
    addEventListener("pageshow", show);
  }
})();
