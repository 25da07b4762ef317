// Remembers on this device, and nowhere else, as whom its reader reads the lexicon. Without this script each page begins
// with its own readers.
const readings = [...document.querySelectorAll('[name="reading"]')];
const chosen = value => {
  // A browser may keep nothing, or allow nothing to be kept.
  try {
    if (value) localStorage.setItem('datawall-reading', value);
    return localStorage.getItem('datawall-reading');
  } catch {
    return null;
  }
};
const choose = () => {
  const value = chosen();
  for (const reading of readings) if (reading.value === value) reading.checked = true;
};
for (const reading of readings) reading.addEventListener('change', () => chosen(reading.value));
choose();
// The page comes back as it was left.
addEventListener('pageshow', event => event.persisted && choose());
