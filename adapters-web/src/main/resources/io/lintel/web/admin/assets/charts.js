"use strict";

// Draws the history of a field: its average as a line, least and greatest as a band around it.
(() => {
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const charts = [];

  const draw = (figure, series) => {
    const plot = figure.querySelector(".plot");
    const output = figure.querySelector("output");
    plot.replaceChildren();
    if (series.times.length === 0) {
      plot.textContent = "–";
      return;
    }
    const unit = figure.dataset.unit ? " " + figure.dataset.unit : "";
    const zone = figure.dataset.zone;
    const when = new Intl.DateTimeFormat(document.documentElement.lang, { timeZone: zone, dateStyle: "medium", timeStyle: "short" });
    const axis = { stroke: colour("--ink-faint"), grid: { stroke: colour("--line"), width: 1 }, ticks: { show: false }, font: "12px " + getComputedStyle(document.body).fontFamily };
    const tick = new Intl.DateTimeFormat(document.documentElement.lang, { timeZone: zone, ...(series.to - series.from > 2 * 86400
      ? { day: "numeric", month: "short" } : { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }) });
    const accent = colour("--accent");
    const chart = new uPlot({
      width: plot.clientWidth,
      height: 150,
      legend: { show: false },
      cursor: { y: false, points: { size: 6 } },
      tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), zone),
      scales: { x: { min: series.from, max: series.to, range: () => [series.from, series.to] } },
      axes: [
        { ...axis, space: 64, size: 28, values: (_, splits) => splits.map((seconds) => tick.format(seconds * 1000)) },
        { ...axis, size: 56, space: 34 },
      ],
      series: [
        {},
        { stroke: accent, width: 1.5, points: { show: series.times.length < 3 } },
        { stroke: "transparent", points: { show: false } },
        { stroke: "transparent", points: { show: false } },
      ],
      bands: [{ series: [3, 2], fill: accent + "2e" }],
      hooks: {
        setCursor: [(self) => {
          const index = self.cursor.idx;
          output.textContent = index == null ? "" :
            `${+series.averages[index].toPrecision(6)}${unit}, ${when.format(series.times[index] * 1000)}`;
        }],
      },
    }, [series.times, series.averages, series.least, series.greatest], plot);
    charts.push({ plot, chart, figure, series });
  };

  const load = async (figure) => {
    const plot = figure.querySelector(".plot");
    try {
      const answer = await fetch(figure.dataset.chart, { headers: { Accept: "application/json" } });
      if (!answer.ok) throw new Error(answer.statusText);
      draw(figure, await answer.json());
    } catch (failure) {
      plot.textContent = String(failure.message ?? failure);
    }
  };

  document.querySelectorAll("[data-chart]").forEach(load);
  window.addEventListener("resize", () => {
    for (const { plot, chart } of charts) chart.setSize({ width: plot.clientWidth, height: 150 });
  });
  const redraw = () => charts.splice(0).forEach(({ figure, series }) => draw(figure, series));
  document.addEventListener("lintel:theme", redraw);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
})();
