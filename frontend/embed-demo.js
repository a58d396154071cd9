/** The code to copy names the server that shows it. */
for (const place of document.querySelectorAll(".origin")) place.textContent = location.origin;
