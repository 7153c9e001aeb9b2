// Runs before the first paint and does next to nothing: the server knows the theme.
// Marks that scripts run, so that what needs them can be shown.
document.documentElement.classList.add("scripted");
