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
  coordinator(`${network}/thread`),
  coordinator(`${network}/thread?of=goal-4`),
  coordinator(`${network}/wheel`),
  coordinator(`${network}/governance`),
  coordinator("/programmes/development-forum/meetings"),
  coordinator(`${framework}/meetings`),
  coordinator(`${talent}/time`),
  coordinator(`${talent}/timeline`),
  coordinator(`${network}/people`),
  coordinator(`${network}/members`),
  coordinator(`${framework}/networks`),
  coordinator(`${network}/parts`),
  coordinator(`${network}/parts/activities`),
  coordinator(`${talent}/parts/activities/kick-off`),
  coordinator(`${network}/parts/goals/goal-4/edit`),
  coordinator(`${network}/parts/goals/goal-4/delete`),
  coordinator(`${talent}/new/activity`),
  coordinator(`${network}/edit`),
  coordinator(`${network}/history`),
  coordinator("/changes"),
  coordinator("/colleagues"),
  coordinator("/colleagues/new"),
  coordinator("/me"),
  coordinator("/mail"),
  { path: "/api", persona: null },
  { path: "/was", persona: null },
  { path: talent, persona: "talent" },
  { path: "/programmes/learning-network/people", persona: "citizen" },
  { path: "/programmes", persona: "admin" },
  { path: "/no-such-page", persona: "coordinator", status: 404 },
];
