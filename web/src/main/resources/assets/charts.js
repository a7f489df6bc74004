// Draws what a canvas says of itself in the colours of the page.
"use strict";

addEventListener("DOMContentLoaded", () => {
  const probe = document.createElement("span");
  document.body.append(probe);
  const colour = name => { probe.style.color = `var(--${name})`; return getComputedStyle(probe).color; };
  for (const canvas of document.querySelectorAll("canvas[data-chart]")) {
    const list = name => canvas.dataset[name] ? canvas.dataset[name].split(",") : [];
    new Chart(canvas, {
      type: canvas.dataset.chart,
      data: {labels: list("labels"), datasets: [{data: list("numbers").map(Number), borderColor: colour("accent"), backgroundColor: colour("accent"), pointRadius: 0, tension: .3}]},
      options: {
        animation: false,
        plugins: {legend: {display: false}},
        scales: {
          x: {ticks: {color: colour("quiet"), maxTicksLimit: 6}, grid: {display: false}},
          y: {beginAtZero: true, ticks: {color: colour("quiet"), precision: 0}, grid: {color: colour("line")}},
        },
      },
    });
  }
  probe.remove();
});
