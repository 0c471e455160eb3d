// Only comfort: without it the page has its links and filters all the same.
(() => {
  const light = (id) => {
    document.querySelectorAll(".lit").forEach((e) => e.classList.remove("lit"));
    if (!id) return;
    document.querySelectorAll(`[id="${CSS.escape(id)}"], [data-of="${CSS.escape(id)}"]`).forEach((e) => e.classList.add("lit"));
  };
  addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest('a[href^="#"]');
    if (!link) return;
    const id = link.getAttribute("href").slice(1);
    const target = document.getElementById(id);
    light(id);
    if (target && location.protocol === "about:") { // in a notebook's frame a link would leave the page
      event.preventDefault();
      target.scrollIntoView({ block: "center" });
    }
  });
  addEventListener("hashchange", () => light(location.hash.slice(1)));
  light(location.hash.slice(1));
})();
