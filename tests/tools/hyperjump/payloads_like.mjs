// Payloads near given ones, the same for the same: each changed at random in one or two places.
const perPayload = 12;

// mulberry32
function generator(seed) {
  let state = seed;
  return (n) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % n;
  };
}

const characters = [..."aZ09 -_.:@/~\n", "é", "📦"];

function changedText(text, below) {
  const letters = [...text];
  const place = below(letters.length + 1);
  const letter = characters[below(characters.length)];
  letters.splice(place, below(2), ...[[letter], [letter, letter], []][below(3)]);
  return letters.join("");
}

const scalars = [null, true, 0, -1, 0.5, 1e3, "", "a", [], {}];

function changed(value, below) {
  if (below(8) === 0) return scalars[below(scalars.length)];
  if (typeof value === "string") return changedText(value, below);
  if (typeof value === "number") return value + [1, -1, 0.5, 0.001, 100, -100][below(6)];
  if (Array.isArray(value)) {
    if (value.length === 0 || below(3) === 0) return [...value, value[0] ?? scalars[below(scalars.length)]];
    const place = below(value.length);
    return below(4) === 0 ? value.filter((_, i) => i !== place) : value.map((item, i) => (i === place ? changed(item, below) : item));
  }
  if (value === null || typeof value !== "object") return scalars[below(scalars.length)];
  const names = Object.keys(value);
  const name = names[below(names.length)];
  if (name === undefined || below(10) === 0) return { ...value, more: 1 };
  return below(8) === 0 ? Object.fromEntries(names.filter((each) => each !== name).map((each) => [each, value[each]])) : { ...value, [name]: changed(value[name], below) };
}

export function payloadsLike(payloads) {
  const below = generator(20270131);
  const small = payloads.filter((payload) => JSON.stringify(payload).length < 20000);
  return small.flatMap((payload) => Array.from({ length: perPayload }, () => {
    const once = changed(payload, below);
    return below(3) === 0 ? changed(once, below) : once;
  }));
}
