/** The main menu of each kind of organisation; `word` is a key of `common:nav`. */
const menus = {
  EMPLOYER: [
    { to: "/work", word: "desk" },
    { to: "/work/needs", word: "ourNeeds" },
    { to: "/candidates", word: "candidates" },
    { to: "/work/arenas", word: "arenas" },
    { to: "/work/introductions", word: "introductions" },
    { to: "/courses", word: "courses" },
  ],
  PROVIDER: [
    { to: "/work", word: "desk" },
    { to: "/work/candidates", word: "candidates" },
    { to: "/needs", word: "needs" },
    { to: "/work/courses", word: "ourCourses" },
    { to: "/work/arenas", word: "arenas" },
    { to: "/work/introductions", word: "introductions" },
  ],
  MUNICIPALITY: [
    { to: "/work", word: "desk" },
    { to: "/work/arenas", word: "arenas" },
    { to: "/work/authorisations", word: "authorisations" },
    { to: "/needs", word: "needs" },
    { to: "/courses", word: "courses" },
  ],
  VISITOR: [
    { to: "/arenas", word: "arenas" },
    { to: "/needs", word: "needs" },
    { to: "/courses", word: "courses" },
    { to: "/providers", word: "providers" },
    { to: "/guide", word: "guide" },
  ],
} as const;

/** The main menu for a kind of organisation, or for a visitor. */
export function menuOf(kind: "EMPLOYER" | "PROVIDER" | "MUNICIPALITY" | null) {
  return menus[kind ?? "VISITOR"];
}
