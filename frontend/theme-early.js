// Runs before the first paint, so that a chosen theme never flashes the other one. Not a module: modules wait.
(function () {
  try {
    var chosen = localStorage.getItem("wensou.theme");
    if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
  } catch (blocked) {
    // Storage may be switched off; the page then follows the system.
  }
})();
