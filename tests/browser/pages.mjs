// Every page that the browser tests and the screenshots visit.
//
// `persona` is who opens it (a name after LOGIN in the demo's output), null for a visitor who
// is not signed in; without it the demo's first persona. `status` where it is not 200.
export const pages = [
  { path: "/", persona: "coordinator" },
  { path: "/sign-in", persona: null },
  { path: "/programmes", persona: "coordinator" },
  { path: "/no-such-page", persona: "coordinator", status: 404 },
];
