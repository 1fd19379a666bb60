"use strict";

// Words and cards that belong together light up together. The page can be read without this.

const wordsOf = new Map();
for (const segment of document.querySelectorAll("[data-moves]")) {
  for (const card of segment.dataset.moves.split(" ")) {
    if (!wordsOf.has(card)) wordsOf.set(card, []);
    wordsOf.get(card).push(segment);
  }
}

function cardsAt(element) {
  if (!(element instanceof Element)) return [];
  const segment = element.closest("[data-moves]");
  if (segment) return segment.dataset.moves.split(" ");
  const card = element.closest(".card");
  return card ? [card.id] : [];
}

function setLight(cards, isOn) {
  for (const id of cards) {
    document.getElementById(id).classList.toggle("lit", isOn);
    for (const segment of wordsOf.get(id) ?? []) segment.classList.toggle("lit", isOn);
  }
}

let lit = [];
function follow(event) {
  setLight(lit, false);
  lit = cardsAt(event.target);
  setLight(lit, true);
}
document.addEventListener("pointerover", follow);
document.addEventListener("focusin", follow);

function flash(elements) {
  for (const element of elements) {
    element.classList.remove("flash");
    void element.offsetWidth; // lets the animation start again
    element.classList.add("flash");
  }
}

// The column of cards scrolls by itself where it stands beside the text; elsewhere the
// style shows the card that the address names at the foot of the window.
function showCard(id) {
  const card = document.getElementById(id);
  const column = card.closest(".cards");
  if (getComputedStyle(column).overflowY !== "auto") {
    location.hash = id;
    return;
  }
  const above = card.getBoundingClientRect().top - column.getBoundingClientRect().top;
  column.scrollBy({ top: above - column.clientHeight / 3, behavior: "smooth" });
  flash([card]);
}

document.addEventListener("click", (event) => {
  const segment = event.target.closest?.("[data-moves]");
  if (segment && getSelection().isCollapsed) {
    event.preventDefault();
    showCard((segment.hash ?? "").slice(1) || segment.dataset.moves.split(" ")[0]);
    return;
  }
  const jump = event.target.closest?.(".card .jump");
  if (jump) flash(wordsOf.get(jump.closest(".card").id) ?? []);
});
