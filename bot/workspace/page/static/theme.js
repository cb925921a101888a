// Runs before anything is painted: the page never flashes in the other colours.
{
  const chosen = localStorage.getItem("theme");
  if (chosen) document.documentElement.dataset.theme = chosen;
}
