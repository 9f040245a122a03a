"use strict";
// Reads out every row at the cursor's time. Without it the page shows the values of the chosen frame.
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const [timeline, overlay, cursor, slider, clock, at, home] =
    ["timeline", "overlay", "cursor", "slider", "clock", "at", "home"].map((id) => document.getElementById(id));
  if (!timeline) return;
  const initial = Number(slider.value);
  const readouts = [...timeline.querySelectorAll("[data-lane], [data-series]")];

  const time = (seconds) => {
    if (seconds < 120) return `${seconds.toFixed(2)} s`;
    const two = (number, digits) => number.toFixed(digits).padStart(digits ? digits + 3 : 2, "0");
    const hours = Math.floor(seconds / 3600);
    const minutes = Math.floor(seconds / 60) % 60;
    return `${hours ? `${hours}:${two(minutes, 0)}` : minutes}:${two(seconds % 60, 2)}`;
  };
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const number = (value, digits) => value.toFixed(digits).replace(/^-(?=[0.]*$)/, "").replace("-", "−");
  const read = ({ dataset }, index) => {
    if (dataset.lane) return data.lanes[dataset.lane][index] === "1" ? "●" : "";
    const values = data.series[dataset.series][index];
    if (!values) return "–";
    const [least, greatest] = values.map((value) => number(value, dataset.digits));
    return greatest === undefined ? least : fill(data.words.range, { least, greatest });
  };

  const show = (index) => {
    const first = data.frame[index];
    const last = first + data.frames[index] - 1;
    const frames = fill(first === last ? data.words.frame : data.words.frames, { first, last });
    const x = data.end > 0 ? `${Math.min(100, (100 * data.t[index]) / data.end)}%` : "0%";
    cursor.setAttribute("x1", x);
    cursor.setAttribute("x2", x);
    cursor.setAttribute("visibility", home && index === initial ? "hidden" : "visible");
    slider.value = index;
    clock.textContent = time(data.t[index]);
    at.textContent = frames;
    for (const readout of readouts) readout.textContent = read(readout, index);
    const hints = readouts.filter(({ dataset, textContent }) => dataset.lane?.startsWith("hint ") && textContent);
    const said = hints.map((readout) => readout.parentElement.querySelector(".name span").textContent);
    slider.setAttribute("aria-valuetext", [time(data.t[index]), frames, ...said].join(", "));
  };

  const pointed = (event) => {
    const box = overlay.getBoundingClientRect();
    const seconds = (data.end * (event.clientX - box.left)) / box.width;
    if (event.target.closest(".bar") || seconds < 0 || seconds > data.end) return;
    let [low, high] = [0, data.t.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (data.t[middle] <= seconds) low = middle;
      else high = middle - 1;
    }
    show(low);
  };
  timeline.addEventListener("pointermove", pointed);
  timeline.addEventListener("pointerdown", pointed);
  slider.addEventListener("input", () => show(Number(slider.value)));
  home?.addEventListener("click", () => show(initial));
  for (const id of ["bar", "help"]) document.getElementById(id).hidden = false;
  if (home) show(initial);
})();
