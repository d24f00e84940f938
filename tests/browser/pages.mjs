// Every page that the browser tests and the screenshots visit.
//
// `persona` is who opens it (a name after LOGIN in the demo's output), null for a visitor who
// is not signed in; without it the demo's first persona. `status` where it is not 200.
const network = "/programmes/talent-network";
const talent = "/programmes/leadership-talent";
const framework = "/programmes/framework-programme";
const coordinator = (path) => ({ path, persona: "coordinator" });

export const pages = [
  { path: "/", persona: null },
  { path: "/sign-in", persona: null },
  { path: "/public/demo/talent-network", persona: null },
  coordinator("/programmes"),
  coordinator("/programmes?show=archived"),
  coordinator("/programmes/new"),
  coordinator(network),
  coordinator(`${network}/plan`),
  coordinator(`${network}/plan/result-3/2020-H2`),
  coordinator(`${talent}/plan`),
  coordinator(`${network}/coverage`),
  coordinator(`${network}/timeline`),
  coordinator(`${network}/check`),
  coordinator(`${talent}/check?severity=error`),
  coordinator(`${network}/versions`),
  coordinator(`${network}/manage`),
  coordinator("/search?q=netv"),
  coordinator(framework),
  { path: network, persona: "talent" },
  { path: "/programmes", persona: "admin" },
  { path: "/no-such-page", persona: "coordinator", status: 404 },
];
