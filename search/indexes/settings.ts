import { candidateSettings } from "~/search/indexes/candidates";
import { courseSettings } from "~/search/indexes/courses";
import { needSettings } from "~/search/indexes/needs";

/** What each index is set to. */
export const settingsOf = { candidates: candidateSettings, needs: needSettings, courses: courseSettings };
