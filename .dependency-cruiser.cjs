const { readdirSync } = require("node:fs");

/**
 * What a domain may use besides itself, the platform, the words of the catalogue's files and the UI kit. An arrow points
 * downwards: whoever stands lower in this table never names whoever stands higher. The architecture is this table.
 */
const mayUse = {
  catalogue: [],
  accounts: [],
  timetable: [],
  providers: ["accounts"],
  needs: ["accounts", "catalogue"],
  candidates: ["accounts", "catalogue", "providers"],
  courses: ["accounts", "catalogue", "providers"],
  introductions: ["accounts", "catalogue", "providers", "needs", "candidates"],
  arenas: ["accounts", "catalogue", "providers", "needs", "candidates", "courses"],
  meetings: ["accounts", "catalogue", "providers", "needs", "candidates", "arenas", "introductions"],
  matching: ["accounts", "catalogue", "providers", "needs", "candidates", "courses", "introductions"],
  scheduling: ["accounts", "catalogue", "providers", "needs", "candidates", "arenas", "timetable", "matching"],
  browsing: ["accounts", "catalogue", "providers", "needs", "candidates", "courses", "matching"],
  alerts: ["accounts", "catalogue", "needs", "candidates", "courses", "introductions", "matching", "browsing"],
  mail: [
    ...["accounts", "catalogue", "providers", "needs", "candidates", "courses", "introductions", "arenas", "matching"],
    ...["alerts", "meetings", "scheduling"],
  ],
  desks: ["accounts", "catalogue", "providers", "needs", "candidates", "introductions", "arenas", "matching", "alerts"],
};

const domains = Object.keys(mayUse);
const unknown = readdirSync(`${__dirname}/app/domain`).filter((name) => !domains.includes(name));
if (unknown.length > 0) throw new Error(`app/domain/${unknown[0]} has no line in mayUse (.dependency-cruiser.cjs).`);

/** Tests may import anything: every rule about direction leaves them out. */
const test = "\\.test\\.tsx?$";
const generated = "^app/platform/prisma-client/";
const anyOf = (names) => `(${names.join("|")})`;
/** What only says what something looks like is gone when the code runs. */
const atRunTime = { dependencyTypesNot: ["type-only"] };

function rule(name, comment, { from, to }) {
  return { name, comment, severity: "error", from: { pathNot: test, ...from }, to };
}

const domainRules = domains.map((domain) =>
  rule(
    `${domain}-uses-what-it-may`,
    `app/domain/${domain} may use: ${mayUse[domain].join(", ") || "no other domain"}.`,
    {
      from: { path: `^app/domain/${domain}/` },
      to: { path: "^app/domain/", pathNot: `^app/domain/${anyOf([domain, ...mayUse[domain]])}/` },
    },
  ),
);

const directionRules = [
  rule("platform-knows-no-domain", "The platform is below everything; one file starts the embedded search engine.", {
    from: { path: "^app/platform/", pathNot: [test, "^app/platform/search-engine\\.server\\.ts$"] },
    to: { path: "^(app/(domain|routes|ui|commands)|search|emails|prisma|tests)/" },
  }),
  rule(
    "engine-only-embedded",
    "The platform's search engine starts the embedded one, and knows nothing else of search.",
    {
      from: { path: "^app/platform/search-engine\\.server\\.ts$" },
      to: { path: "^(app/(domain|routes|ui|commands)|search|emails|prisma|tests)/", pathNot: "^search/embedded/" },
    },
  ),
  rule("ui-knows-no-domain", "The UI kit takes props and gives HTML.", {
    from: { path: "^app/ui/" },
    to: {
      path: "^(app/(domain|routes|platform|commands)|search|emails|prisma|tests)/",
      pathNot: "^app/platform/(clock|http/nonce)\\.ts$",
    },
  }),
  rule("domain-knows-no-surface", "Domains do not know pages, commands, seeds, or what follows from their facts.", {
    from: { path: "^app/domain/" },
    to: { path: "^(app/(routes|commands)|prisma|tests)/|^app/(subscriptions|worker|serve|server|routes|root|menu)\\." },
  }),
  rule("only-matching-searches", "A domain announces facts; the index follows. Few ask it, or ask what it would say.", {
    from: { path: "^app/domain/", pathNot: [test, "^app/domain/(matching|browsing|alerts)/"] },
    to: { path: "^search/" },
  }),
  rule("only-mail-has-templates", "A domain announces facts; only mail knows templates.", {
    from: { path: "^(app/(domain|platform|ui)|search)/", pathNot: [test, "^app/domain/mail/"] },
    to: { path: "^emails/" },
  }),
  rule("emails-know-no-domain", "A template gets props: of a domain it knows types, and its lists of words.", {
    from: { path: "^emails/" },
    to: { path: "^(app/(domain|routes|ui|commands)|search|prisma|tests)/", pathNot: "/kinds\\.ts$", ...atRunTime },
  }),
  rule(
    "search-follows-what-is-found",
    "The index holds needs, courses and candidates, made of what is public of them.",
    {
      from: { path: "^search/" },
      to: {
        path: "^(app/(domain|routes|ui|commands)|emails|prisma|tests)/",
        pathNot: "^app/domain/(matching|needs|candidates|courses|catalogue)/",
      },
    },
  ),
  rule("embedded-engine-stands-alone", "The embedded engine could be a package of its own.", {
    from: { path: "^search/embedded/" },
    to: { path: "^(app|emails|prisma|tests|search/(?!embedded/))" },
  }),
  rule("nobody-imports-routes", "A route is an end; what two routes share belongs to a domain or to the UI kit.", {
    from: { path: ".", pathNot: [test, "^app/routes\\.ts$"] },
    to: { path: "^app/routes/" },
  }),
  rule("nobody-imports-tests", "Nothing that is delivered needs a test.", {
    from: { path: "^(app|search|emails|prisma)/" },
    to: { path: "^tests/|\\.test\\.tsx?$" },
  }),
  rule("routes-ask-a-domain", "A route asks a domain; it does not ask the database.", {
    from: { path: "^app/(routes/|root\\.)" },
    to: { path: "^app/platform/(db\\.server|prisma-client/client|facts\\.server|jobs\\.server)" },
  }),
];

const purityRules = [
  rule("pure-files-stay-pure", "Policies, schemas and kinds decide from what they are given, in the browser too.", {
    from: { path: "(-policy|/schema|/kinds)\\.ts$" },
    to: { path: "\\.server\\.tsx?$|^app/platform/prisma-client/client\\.ts$", ...atRunTime },
  }),
  rule("components-run-in-browsers", "What is shown runs in the browser: of the server's code it knows types only.", {
    from: { path: "^app/(domain|ui)/.+\\.tsx$" },
    to: { path: "\\.server\\.tsx?$|^app/platform/prisma-client/client\\.ts$", ...atRunTime },
  }),
  rule("plain-files-run-in-browsers", "A file that is not called .server may be sent to the browser.", {
    from: { path: "^app/domain/.+\\.ts$", pathNot: [test, "\\.server\\.ts$", "/facts\\.ts$"] },
    to: { path: "\\.server\\.tsx?$|^app/platform/prisma-client/client\\.ts$", ...atRunTime },
  }),
  {
    name: "no-circles",
    comment: "Two files that need each other are one file, or lack a third. Types count.",
    severity: "error",
    from: { pathNot: generated },
    to: { circular: true },
  },
  {
    name: "everything-is-there",
    comment: "An import leads to a file, or to a package named in package.json.",
    severity: "error",
    from: { pathNot: generated },
    to: { couldNotResolve: true, pathNot: "^virtual:|(^|/)build/server/" },
  },
];

module.exports = {
  forbidden: [...domainRules, ...directionRules, ...purityRules],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: ["node_modules", generated] },
    exclude: { path: "^build/" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json", ".d.ts"],
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
